-- Timers and outgoing messages. They carry their record's key, so that an index alone puts them in the order of claims.
-- A page keeps room for leases, which then touch no index.
CREATE TABLE warehouse_service.work (
    tenant  text   COLLATE "C" NOT NULL,
    kind    text   COLLATE "C" NOT NULL,
    id      text   COLLATE "C" NOT NULL,
    name    text   COLLATE "C" NOT NULL,
    due     bigint NOT NULL,
    payload text   NOT NULL,
    token   bigint,
    until   bigint,
    PRIMARY KEY (tenant, kind, id, name)
) WITH (fillfactor = 70);

CREATE INDEX work_by_due ON warehouse_service.work (tenant, due, kind, id, name);

-- A token is never used again, even if its item was put anew.
CREATE SEQUENCE warehouse_service.leases;

-- Claims what is due, the longest due first. What others are claiming or writing just now is passed over.
CREATE FUNCTION warehouse_service.claim_work(owner text, of_kind text, claimed_at bigint, leased_until bigint, at_most integer)
RETURNS TABLE (found_kind text, found_id text, found_name text, found_due bigint, found_payload text, given_token bigint)
LANGUAGE plpgsql AS $$
BEGIN
    FOR found_kind, found_id, found_name, found_due, found_payload IN
        SELECT w.kind, w.id, w.name, w.due, w.payload
        FROM warehouse_service.work w
        WHERE w.tenant = owner AND w.due <= claimed_at AND (of_kind IS NULL OR w.kind = of_kind) AND (w.until IS NULL OR w.until <= claimed_at)
        ORDER BY w.due, w.kind, w.id, w.name
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
