-- What lists begin with; the rest of a filter is looked at row by row.
CREATE INDEX records_by_created ON records (tenant, kind, created, id);
CREATE INDEX records_by_updated ON records (tenant, kind, updated, id);
CREATE INDEX records_by_queue ON records (tenant, kind, queue, updated, id) WHERE queue IS NOT NULL;
CREATE INDEX records_by_assignee ON records (tenant, kind, assignee) WHERE assignee IS NOT NULL;
CREATE INDEX records_by_customer ON records (tenant, kind, customer) WHERE customer IS NOT NULL;
