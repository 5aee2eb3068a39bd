-- A batch: receipts, then versions, then all of it is written. Committed, it answers with nothing; else it wrote nothing and answers with
-- the receipts that there are (one place a record, null where there is none), or with the place of the first conflict and the actual version.
--
-- The arrays of records have one place a record, commits and fences, in key order; a fence has no payload.
-- Locks of records are advisory: they hold for records that do not exist yet, and fences share theirs.
CREATE FUNCTION warehouse_service.commit_batch(
    command text, content_digest text, owner text,
    kinds text[], ids text[], expected bigint[],
    payloads text[], statuses text[], queues text[], assignees text[], customers text[], priorities integer[], created_at bigint[], updated_at bigint[],
    event_types text[], event_payloads text[], occurred_at bigint[], recorded_at bigint[], actors text[],
    put_places integer[], put_names text[], put_due bigint[], put_payloads text[],
    cancel_places integer[], cancel_names text[],
    OUT receipts bigint[], OUT receipt_digests text[], OUT conflict integer, OUT actual bigint)
LANGUAGE plpgsql AS $$
DECLARE
    place integer;
    lock_key bigint;
    row_id bigint;
    row_version bigint;
    receipt bigint;
    receipt_digest text;
    row_ids bigint[];
    known boolean := false;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'Commits need transactions that are read committed; these are %.', current_setting('transaction_isolation')
        USING ERRCODE = 'invalid_transaction_state', HINT = 'Set default_transaction_isolation to read committed for this user or database.';
    END IF;

    receipts := array_fill(NULL::bigint, ARRAY[cardinality(ids)]);
    receipt_digests := array_fill(NULL::text, ARRAY[cardinality(ids)]);
    FOR place IN 1 .. cardinality(ids) LOOP
        lock_key := hashtextextended(ids[place], hashtextextended(kinds[place], hashtextextended(owner, 2003333988)));
        IF payloads[place] IS NULL THEN
            PERFORM pg_advisory_xact_lock_shared(lock_key);
        ELSE
            PERFORM pg_advisory_xact_lock(lock_key);
        END IF;

        SELECT r.record, r.version, j.version, j.digest INTO row_id, row_version, receipt, receipt_digest
        FROM warehouse_service.records r LEFT JOIN warehouse_service.journal j ON j.record = r.record AND j.command_id = command
        WHERE r.tenant = owner AND r.kind = kinds[place] AND r.id = ids[place];

        row_ids[place] := row_id;
        IF payloads[place] IS NOT NULL THEN
            receipts[place] := receipt;
            receipt_digests[place] := receipt_digest;
            known := known OR receipt IS NOT NULL;
        END IF;

        IF conflict IS NULL AND coalesce(row_version, 0) <> expected[place] THEN
            conflict := place;
            actual := coalesce(row_version, 0);
        END IF;
    END LOOP;

    IF known THEN
        conflict := NULL;
        RETURN;
    END IF;

    receipts := NULL;
    receipt_digests := NULL;
    IF conflict IS NOT NULL THEN
        RETURN;
    END IF;

    FOR place IN 1 .. cardinality(ids) LOOP
        CONTINUE WHEN payloads[place] IS NULL;
        row_id := row_ids[place];
        IF row_id IS NULL THEN
            INSERT INTO warehouse_service.records (tenant, kind, id, version, payload, status, queue, assignee, customer, priority, created, updated)
            VALUES (
                owner, kinds[place], ids[place], expected[place] + 1, payloads[place], statuses[place], queues[place], assignees[place], customers[place],
                priorities[place], created_at[place], updated_at[place])
            RETURNING record INTO row_id;
        ELSE
            UPDATE warehouse_service.records
            SET version = expected[place] + 1, payload = payloads[place], status = statuses[place], queue = queues[place],
                assignee = assignees[place], customer = customers[place], priority = priorities[place],
                created = created_at[place], updated = updated_at[place]
            WHERE record = row_id;
        END IF;

        INSERT INTO warehouse_service.journal (record, version, type, payload, occurred, recorded, actor, command_id, digest)
        VALUES (
            row_id, expected[place] + 1, event_types[place], event_payloads[place], occurred_at[place], recorded_at[place], actors[place],
            command, content_digest);
    END LOOP;

    FOR place IN 1 .. cardinality(cancel_places) LOOP
        DELETE FROM warehouse_service.work
        WHERE tenant = owner AND kind = kinds[cancel_places[place]] AND id = ids[cancel_places[place]] AND name = cancel_names[place];
    END LOOP;

    FOR place IN 1 .. cardinality(put_places) LOOP
        INSERT INTO warehouse_service.work (tenant, kind, id, name, due, payload)
        VALUES (owner, kinds[put_places[place]], ids[put_places[place]], put_names[place], put_due[place], put_payloads[place])
        ON CONFLICT ON CONSTRAINT work_pkey DO UPDATE SET due = excluded.due, payload = excluded.payload, token = NULL, until = NULL;
    END LOOP;
END
$$;
