-- Batches of several callers may come in one transaction, and share its flush. There none waits for a lock while the transaction holds others, which could
-- deadlock: it is busy, wrote nothing, and comes again on its own.
DROP FUNCTION warehouse_service.commit_batch(text, text, text, text[], bigint[], text[], bigint[], text[]);
DROP FUNCTION warehouse_service.commit_record(
    text, text, text, text, text, bigint, text, text, text, text, text, integer, bigint, bigint, text, text, bigint, bigint, text,
    text[], bigint[], text[], text[], bigint[], integer);

CREATE FUNCTION warehouse_service.lock_key(owner text, of_kind text, of_id text) RETURNS bigint
LANGUAGE sql IMMUTABLE AS $$
    SELECT hashtextextended(of_id, hashtextextended(of_kind, hashtextextended(owner, 2003333988)))
$$;

-- Locks a record until the transaction ends; whether there is a record or not. False if it does not wait and others hold it.
CREATE FUNCTION warehouse_service.take_lock(owner text, of_kind text, of_id text, alone boolean, waits boolean) RETURNS boolean
LANGUAGE sql AS $$
    SELECT CASE
        WHEN alone AND waits THEN pg_advisory_xact_lock(warehouse_service.lock_key(owner, of_kind, of_id)) IS NOT NULL
        WHEN alone THEN pg_try_advisory_xact_lock(warehouse_service.lock_key(owner, of_kind, of_id))
        WHEN waits THEN pg_advisory_xact_lock_shared(warehouse_service.lock_key(owner, of_kind, of_id)) IS NOT NULL
        ELSE pg_try_advisory_xact_lock_shared(warehouse_service.lock_key(owner, of_kind, of_id))
    END
$$;

-- A batch that writes one record. Committed, it answers with null; else it wrote nothing and answers with 'busy', with 'receipts' and the receipt that there is
-- (version, digest), or with 'conflict', the place of the first one and the actual version.
--
-- Places are in key order, each of two texts (kind, id): fences, which share their locks, and among them the record itself; none if there are no fences. What
-- is put has two texts too (name, payload). Where there is nothing an array is null.
CREATE FUNCTION warehouse_service.commit_record(
    command text, content_digest text, owner text, of_kind text, of_id text, expected bigint, new_payload text,
    new_status text, new_queue text, new_assignee text, new_customer text, new_priority integer, created_at bigint, updated_at bigint,
    event_type text, event_payload text, occurred_at bigint, recorded_at bigint, by_actor text,
    put_texts text[], put_due bigint[], cancel_names text[], place_texts text[], place_versions bigint[], own_place integer, waits boolean)
RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
    i integer := 0;
    conflict integer;
    actual bigint;
    row_id bigint;
    row_version bigint;
    receipt bigint;
    receipt_digest text;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'Commits need transactions that are read committed; these are %.', current_setting('transaction_isolation')
        USING ERRCODE = 'invalid_transaction_state', HINT = 'Set default_transaction_isolation to read committed for this user or database.';
    END IF;

    WHILE i < cardinality(place_versions) LOOP
        i := i + 1;
        IF NOT warehouse_service.take_lock(owner, place_texts[2 * i - 1], place_texts[2 * i], i = own_place, waits) THEN
            RETURN ARRAY['busy'];
        END IF;

        SELECT r.version INTO row_version FROM warehouse_service.records r
        WHERE r.tenant = owner AND r.kind = place_texts[2 * i - 1] AND r.id = place_texts[2 * i];
        IF conflict IS NULL AND coalesce(row_version, 0) <> place_versions[i] THEN
            conflict := i;
            actual := coalesce(row_version, 0);
        END IF;
    END LOOP;

    IF NOT warehouse_service.take_lock(owner, of_kind, of_id, true, waits) THEN
        RETURN ARRAY['busy'];
    END IF;

    IF conflict IS NULL AND expected = 0 THEN
        INSERT INTO warehouse_service.records (tenant, kind, id, version, payload, status, queue, assignee, customer, priority, created, updated)
        VALUES (owner, of_kind, of_id, 1, new_payload, new_status, new_queue, new_assignee, new_customer, new_priority, created_at, updated_at)
        ON CONFLICT ON CONSTRAINT records_tenant_kind_id_key DO NOTHING
        RETURNING record INTO row_id;
    ELSIF conflict IS NULL THEN
        UPDATE warehouse_service.records r
        SET version = expected + 1, payload = new_payload, status = new_status, queue = new_queue, assignee = new_assignee,
            customer = new_customer, priority = new_priority, created = created_at, updated = updated_at
        WHERE r.tenant = owner AND r.kind = of_kind AND r.id = of_id AND r.version = expected
            AND (SELECT j.version FROM warehouse_service.journal j WHERE j.record = r.record AND j.command_id = command) IS NULL
        RETURNING r.record INTO row_id;
    END IF;

    IF row_id IS NULL THEN
        SELECT r.version, j.version, j.digest INTO row_version, receipt, receipt_digest
        FROM warehouse_service.records r LEFT JOIN warehouse_service.journal j ON j.record = r.record AND j.command_id = command
        WHERE r.tenant = owner AND r.kind = of_kind AND r.id = of_id;
        RETURN CASE
            WHEN receipt IS NOT NULL THEN ARRAY['receipts', receipt::text, receipt_digest]
            WHEN conflict IS NOT NULL THEN ARRAY['conflict', conflict::text, actual::text]
            ELSE ARRAY['conflict', own_place::text, coalesce(row_version, 0)::text]
        END;
    END IF;

    INSERT INTO warehouse_service.journal (record, version, type, payload, occurred, recorded, actor, command_id, digest)
    VALUES (row_id, expected + 1, event_type, event_payload, occurred_at, recorded_at, by_actor, command, content_digest);

    i := 0;
    WHILE i < cardinality(cancel_names) LOOP
        i := i + 1;
        DELETE FROM warehouse_service.work WHERE tenant = owner AND kind = of_kind AND id = of_id AND name = cancel_names[i];
    END LOOP;

    i := 0;
    WHILE i < cardinality(put_due) LOOP
        i := i + 1;
        INSERT INTO warehouse_service.work (tenant, kind, id, name, due, payload)
        VALUES (owner, of_kind, of_id, put_texts[2 * i - 1], put_due[i], put_texts[2 * i])
        ON CONFLICT ON CONSTRAINT work_pkey DO UPDATE SET due = excluded.due, payload = excluded.payload, token = NULL, until = NULL;
    END LOOP;

    RETURN NULL;
END
$$;

-- A batch that writes several: receipts of all, then versions of all, then all of it is written, each as a batch of its own. It answers as a batch of one does,
-- but with a receipt for each place, of which both texts are null where there is none.
--
-- Records, commits and fences, are in key order, each with ten texts (kind, id, payload, status, queue, assignee, customer; type, payload and actor of the
-- event) and eight numbers (expected version, priority, created, updated; occurred and recorded of the event; how much work is put and cancelled). A fence
-- has no payload, and its lock is shared.
CREATE FUNCTION warehouse_service.commit_batch(
    command text, content_digest text, owner text, texts text[], numbers bigint[], put_texts text[], put_due bigint[], cancel_names text[], waits boolean)
RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
    records constant integer := cardinality(numbers) / 8;
    t integer;
    n integer;
    put integer := 0;
    cancelled integer := 0;
    conflict integer;
    actual bigint;
    row_version bigint;
    receipt bigint;
    receipt_digest text;
    receipts text[] := ARRAY['receipts'];
    replayed boolean := false;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'Commits need transactions that are read committed; these are %.', current_setting('transaction_isolation')
        USING ERRCODE = 'invalid_transaction_state', HINT = 'Set default_transaction_isolation to read committed for this user or database.';
    END IF;

    FOR place IN 1 .. records LOOP
        t := (place - 1) * 10;
        n := (place - 1) * 8;
        IF NOT warehouse_service.take_lock(owner, texts[t + 1], texts[t + 2], texts[t + 3] IS NOT NULL, waits) THEN
            RETURN ARRAY['busy'];
        END IF;

        SELECT r.version, j.version, j.digest INTO row_version, receipt, receipt_digest
        FROM warehouse_service.records r LEFT JOIN warehouse_service.journal j ON j.record = r.record AND j.command_id = command
        WHERE r.tenant = owner AND r.kind = texts[t + 1] AND r.id = texts[t + 2];
        receipts := receipts || receipt::text || receipt_digest;
        replayed := replayed OR (receipt IS NOT NULL AND texts[t + 3] IS NOT NULL);
        IF conflict IS NULL AND coalesce(row_version, 0) <> numbers[n + 1] THEN
            conflict := place;
            actual := coalesce(row_version, 0);
        END IF;
    END LOOP;

    IF replayed THEN
        RETURN receipts;
    END IF;

    IF conflict IS NOT NULL THEN
        RETURN ARRAY['conflict', conflict::text, actual::text];
    END IF;

    FOR place IN 1 .. records LOOP
        t := (place - 1) * 10;
        n := (place - 1) * 8;
        CONTINUE WHEN texts[t + 3] IS NULL;
        PERFORM warehouse_service.commit_record(
            command, content_digest, owner, texts[t + 1], texts[t + 2], numbers[n + 1], texts[t + 3],
            texts[t + 4], texts[t + 5], texts[t + 6], texts[t + 7], numbers[n + 2]::integer, numbers[n + 3], numbers[n + 4],
            texts[t + 8], texts[t + 9], numbers[n + 5], numbers[n + 6], texts[t + 10],
            put_texts[2 * put + 1 : 2 * (put + numbers[n + 7])], put_due[put + 1 : put + numbers[n + 7]],
            cancel_names[cancelled + 1 : cancelled + numbers[n + 8]], NULL, NULL, 0, waits);
        put := put + numbers[n + 7];
        cancelled := cancelled + numbers[n + 8];
    END LOOP;

    RETURN NULL;
END
$$;
