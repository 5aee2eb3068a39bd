-- Indexes of lists and claims are for lists and claims alone: their text is collated "POSIX", which orders as "C" does and is another collation to the
-- planner. Without it, as long as a table is not analyzed, the planner may look a record up by its key in an index of a list, and reads all of that.
DROP INDEX warehouse_service.records_by_created;
DROP INDEX warehouse_service.records_by_updated;
DROP INDEX warehouse_service.records_by_queue;
DROP INDEX warehouse_service.records_by_assignee;
DROP INDEX warehouse_service.records_by_customer;
DROP INDEX warehouse_service.work_by_due;

CREATE INDEX records_by_created ON warehouse_service.records (tenant COLLATE "POSIX", kind COLLATE "POSIX", created, id COLLATE "POSIX");
CREATE INDEX records_by_updated ON warehouse_service.records (tenant COLLATE "POSIX", kind COLLATE "POSIX", updated, id COLLATE "POSIX");
CREATE INDEX records_by_queue ON warehouse_service.records
    (tenant COLLATE "POSIX", kind COLLATE "POSIX", hashtextextended(queue, 0), updated, id COLLATE "POSIX") WHERE queue IS NOT NULL;
CREATE INDEX records_by_assignee ON warehouse_service.records
    (tenant COLLATE "POSIX", kind COLLATE "POSIX", hashtextextended(assignee, 0)) WHERE assignee IS NOT NULL;
CREATE INDEX records_by_customer ON warehouse_service.records
    (tenant COLLATE "POSIX", kind COLLATE "POSIX", hashtextextended(customer, 0)) WHERE customer IS NOT NULL;
CREATE INDEX work_by_due ON warehouse_service.work
    (tenant COLLATE "POSIX", due, kind COLLATE "POSIX", id COLLATE "POSIX", name COLLATE "POSIX");

CREATE OR REPLACE FUNCTION warehouse_service.claim_work(owner text, of_kind text, claimed_at bigint, leased_until bigint, at_most integer)
RETURNS TABLE (found_kind text, found_id text, found_name text, found_due bigint, found_payload text, given_token bigint)
LANGUAGE plpgsql AS $$
BEGIN
    FOR found_kind, found_id, found_name, found_due, found_payload IN
        SELECT w.kind, w.id, w.name, w.due, w.payload
        FROM warehouse_service.work w
        WHERE w.tenant COLLATE "POSIX" = owner AND w.due <= claimed_at AND (of_kind IS NULL OR w.kind = of_kind)
            AND (w.until IS NULL OR w.until <= claimed_at)
        ORDER BY w.due, w.kind COLLATE "POSIX", w.id COLLATE "POSIX", w.name COLLATE "POSIX"
        LIMIT at_most
        FOR UPDATE SKIP LOCKED
    LOOP
        given_token := nextval('warehouse_service.leases');
        UPDATE warehouse_service.work w SET token = given_token, until = leased_until
        WHERE w.tenant = owner AND w.kind = found_kind AND w.id = found_id AND w.name = found_name;
        RETURN NEXT;
    END LOOP;
END
$$;
