-- Timers and outgoing messages. They carry their record's key, so that an index alone puts them in the order of claims.
CREATE TABLE work (
    tenant  TEXT    NOT NULL,
    kind    TEXT    NOT NULL,
    id      TEXT    NOT NULL,
    name    TEXT    NOT NULL,
    due     INTEGER NOT NULL,
    payload TEXT    NOT NULL,
    token   INTEGER,
    until   INTEGER,
    PRIMARY KEY (tenant, kind, id, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX work_by_due ON work (tenant, due, kind, id, name);

-- The last lease that was handed out. A token is never used again, even if its item was put anew.
CREATE TABLE leases (last INTEGER NOT NULL) STRICT;

INSERT INTO leases (last) VALUES (0);
