-- Text is compared byte by byte ("C"): by code point. Instants are Unix ticks of 100 ns.

CREATE TABLE warehouse_service.records (
    record   bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant   text    COLLATE "C" NOT NULL,
    kind     text    COLLATE "C" NOT NULL,
    id       text    COLLATE "C" NOT NULL,
    version  bigint  NOT NULL,
    payload  text    NOT NULL,
    status   text    COLLATE "C" NOT NULL,
    queue    text    COLLATE "C",
    assignee text    COLLATE "C",
    customer text    COLLATE "C",
    priority integer,
    created  bigint  NOT NULL,
    updated  bigint  NOT NULL,
    UNIQUE (tenant, kind, id)
);

-- An event is also the receipt of its command: every accepted command leads to one event a record.
CREATE TABLE warehouse_service.journal (
    record     bigint NOT NULL REFERENCES warehouse_service.records,
    version    bigint NOT NULL,
    type       text   NOT NULL,
    payload    text   NOT NULL,
    occurred   bigint NOT NULL,
    recorded   bigint NOT NULL,
    actor      text   NOT NULL,
    command_id text   COLLATE "C" NOT NULL,
    digest     text   NOT NULL,
    PRIMARY KEY (record, version),
    UNIQUE (record, command_id)
);
