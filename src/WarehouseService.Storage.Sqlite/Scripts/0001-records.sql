-- Text is compared byte by byte (BINARY): by code point. Instants are Unix ticks of 100 ns.

CREATE TABLE records (
    record   INTEGER PRIMARY KEY,
    tenant   TEXT    NOT NULL,
    kind     TEXT    NOT NULL,
    id       TEXT    NOT NULL,
    version  INTEGER NOT NULL,
    payload  TEXT    NOT NULL,
    status   TEXT    NOT NULL,
    queue    TEXT,
    assignee TEXT,
    customer TEXT,
    priority INTEGER,
    created  INTEGER NOT NULL,
    updated  INTEGER NOT NULL,
    UNIQUE (tenant, kind, id)
) STRICT;

-- An event is also the receipt of its command: every accepted command leads to one event a record.
CREATE TABLE journal (
    record     INTEGER NOT NULL REFERENCES records,
    version    INTEGER NOT NULL,
    type       TEXT    NOT NULL,
    payload    TEXT    NOT NULL,
    occurred   INTEGER NOT NULL,
    recorded   INTEGER NOT NULL,
    actor      TEXT    NOT NULL,
    command_id TEXT    NOT NULL,
    digest     TEXT    NOT NULL,
    UNIQUE (record, version),
    UNIQUE (record, command_id)
) STRICT;
