CREATE TABLE secrets (
    tenant TEXT NOT NULL,
    id     TEXT NOT NULL,
    secret BLOB NOT NULL,
    PRIMARY KEY (tenant, id)
) STRICT, WITHOUT ROWID;

-- How many secrets were ever deleted, and how many of them had been when the file was last written anew: until then pages may hold copies.
CREATE TABLE purges (deleted INTEGER NOT NULL, purged INTEGER NOT NULL) STRICT;

INSERT INTO purges (deleted, purged) VALUES (0, 0);

CREATE TRIGGER secrets_deleted AFTER DELETE ON secrets BEGIN
    UPDATE purges SET deleted = deleted + 1;
END;
