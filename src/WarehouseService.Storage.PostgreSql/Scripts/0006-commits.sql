-- Most batches write one record. Its values come one by one: arrays, and places in them, take a function as long as its statements.
DROP FUNCTION warehouse_service.commit_batch(
    text, text, text, text[], text[], bigint[], text[], text[], text[], text[], text[], integer[], bigint[], bigint[], text[], text[], bigint[], bigint[],
    text[], integer[], text[], bigint[], text[], integer[], text[]);

-- A batch that writes one record: receipt, then versions, then all of it is written. Committed, it answers with nothing; else it wrote nothing and answers
-- with the receipt that there is, or with the place of the first conflict and the actual version.
--
-- Places are in key order, that of the record among those of fences, each of which has two texts (kind, id). What is put has two texts too (name, payload).
-- No array is null rather than empty. Locks are advisory: they hold for records that do not exist yet, and fences share theirs.
CREATE FUNCTION warehouse_service.commit_record(
    command text, content_digest text, owner text, of_kind text, of_id text, expected bigint, new_payload text,
    new_status text, new_queue text, new_assignee text, new_customer text, new_priority integer, created_at bigint, updated_at bigint,
    event_type text, event_payload text, occurred_at bigint, recorded_at bigint, by_actor text,
    put_texts text[], put_due bigint[], cancel_names text[], fence_texts text[], fence_versions bigint[], own_place integer,
    OUT receipt bigint, OUT receipt_digest text, OUT conflict integer, OUT actual bigint)
LANGUAGE plpgsql AS $$
DECLARE
    locked text;
    fence integer := 0;
    row_id bigint;
    row_version bigint;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'Commits need transactions that are read committed; these are %.', current_setting('transaction_isolation')
        USING ERRCODE = 'invalid_transaction_state', HINT = 'Set default_transaction_isolation to read committed for this user or database.';
    END IF;

    FOR place IN 1 .. coalesce(cardinality(fence_versions), 0) + 1 LOOP
        IF place = own_place THEN
            locked := pg_advisory_xact_lock(hashtextextended(of_id, hashtextextended(of_kind, hashtextextended(owner, 2003333988))));
            SELECT r.record, r.version, j.version, j.digest INTO row_id, row_version, receipt, receipt_digest
            FROM warehouse_service.records r LEFT JOIN warehouse_service.journal j ON j.record = r.record AND j.command_id = command
            WHERE r.tenant = owner AND r.kind = of_kind AND r.id = of_id;
            CONTINUE WHEN conflict IS NOT NULL OR coalesce(row_version, 0) = expected;
        ELSE
            fence := fence + 1;
            locked := pg_advisory_xact_lock_shared(hashtextextended(
                fence_texts[2 * fence], hashtextextended(fence_texts[2 * fence - 1], hashtextextended(owner, 2003333988))));
            SELECT r.version INTO row_version FROM warehouse_service.records r
            WHERE r.tenant = owner AND r.kind = fence_texts[2 * fence - 1] AND r.id = fence_texts[2 * fence];
            CONTINUE WHEN conflict IS NOT NULL OR coalesce(row_version, 0) = fence_versions[fence];
        END IF;

        conflict := place;
        actual := coalesce(row_version, 0);
    END LOOP;

    IF receipt IS NOT NULL THEN
        conflict := NULL;
        RETURN;
    END IF;

    IF conflict IS NOT NULL THEN
        RETURN;
    END IF;

    IF row_id IS NULL THEN
        INSERT INTO warehouse_service.records (tenant, kind, id, version, payload, status, queue, assignee, customer, priority, created, updated)
        VALUES (owner, of_kind, of_id, 1, new_payload, new_status, new_queue, new_assignee, new_customer, new_priority, created_at, updated_at)
        RETURNING record INTO row_id;
    ELSE
        UPDATE warehouse_service.records
        SET version = expected + 1, payload = new_payload, status = new_status, queue = new_queue, assignee = new_assignee,
            customer = new_customer, priority = new_priority, created = created_at, updated = updated_at
        WHERE record = row_id;
    END IF;

    INSERT INTO warehouse_service.journal (record, version, type, payload, occurred, recorded, actor, command_id, digest)
    VALUES (row_id, expected + 1, event_type, event_payload, occurred_at, recorded_at, by_actor, command, content_digest);

    FOR i IN 1 .. coalesce(cardinality(cancel_names), 0) LOOP
        DELETE FROM warehouse_service.work WHERE tenant = owner AND kind = of_kind AND id = of_id AND name = cancel_names[i];
    END LOOP;

    FOR i IN 1 .. coalesce(cardinality(put_due), 0) LOOP
        INSERT INTO warehouse_service.work (tenant, kind, id, name, due, payload)
        VALUES (owner, of_kind, of_id, put_texts[2 * i - 1], put_due[i], put_texts[2 * i])
        ON CONFLICT ON CONSTRAINT work_pkey DO UPDATE SET due = excluded.due, payload = excluded.payload, token = NULL, until = NULL;
    END LOOP;
END
$$;

-- A batch that writes several: receipts of all, then versions of all, then all of it is written, each as a batch of its own. Committed, it answers with nothing;
-- else it wrote nothing and answers with the receipts that there are (one place a record, null where there is none), or with the place of the first
-- conflict and the actual version.
--
-- Records, commits and fences, are in key order, each with ten texts (kind, id, payload, status, queue, assignee, customer; type, payload and actor of the
-- event) and eight numbers (expected version, priority, created, updated; occurred and recorded of the event; how much work is put and cancelled). A fence
-- has no payload, and its lock is shared.
CREATE FUNCTION warehouse_service.commit_batch(
    command text, content_digest text, owner text, texts text[], numbers bigint[],
    put_texts text[], put_due bigint[], cancel_names text[],
    OUT receipts bigint[], OUT receipt_digests text[], OUT conflict integer, OUT actual bigint)
LANGUAGE plpgsql AS $$
DECLARE
    records constant integer := cardinality(numbers) / 8;
    t integer;
    n integer;
    put integer := 0;
    cancelled integer := 0;
    lock_key bigint;
    locked text;
    row_version bigint;
    receipt bigint;
    receipt_digest text;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'Commits need transactions that are read committed; these are %.', current_setting('transaction_isolation')
        USING ERRCODE = 'invalid_transaction_state', HINT = 'Set default_transaction_isolation to read committed for this user or database.';
    END IF;

    FOR place IN 1 .. records LOOP
        t := (place - 1) * 10;
        n := (place - 1) * 8;
        lock_key := hashtextextended(texts[t + 2], hashtextextended(texts[t + 1], hashtextextended(owner, 2003333988)));
        IF texts[t + 3] IS NULL THEN
            locked := pg_advisory_xact_lock_shared(lock_key);
        ELSE
            locked := pg_advisory_xact_lock(lock_key);
        END IF;

        SELECT r.version, j.version, j.digest INTO row_version, receipt, receipt_digest
        FROM warehouse_service.records r LEFT JOIN warehouse_service.journal j ON j.record = r.record AND j.command_id = command
        WHERE r.tenant = owner AND r.kind = texts[t + 1] AND r.id = texts[t + 2];

        IF receipt IS NOT NULL AND texts[t + 3] IS NOT NULL THEN
            receipts := coalesce(receipts, array_fill(NULL::bigint, ARRAY[records]));
            receipt_digests := coalesce(receipt_digests, array_fill(NULL::text, ARRAY[records]));
            receipts[place] := receipt;
            receipt_digests[place] := receipt_digest;
        END IF;

        IF conflict IS NULL AND coalesce(row_version, 0) <> numbers[n + 1] THEN
            conflict := place;
            actual := coalesce(row_version, 0);
        END IF;
    END LOOP;

    IF receipts IS NOT NULL THEN
        conflict := NULL;
        RETURN;
    END IF;

    IF conflict IS NOT NULL THEN
        RETURN;
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
            cancel_names[cancelled + 1 : cancelled + numbers[n + 8]], NULL, NULL, 1);
        put := put + numbers[n + 7];
        cancelled := cancelled + numbers[n + 8];
    END LOOP;
END
$$;
