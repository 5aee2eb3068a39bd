-- What lists begin with; the rest of a filter is looked at row by row. An index has no room for text of any length, so it holds a hash of it.
CREATE INDEX records_by_created ON warehouse_service.records (tenant, kind, created, id);
CREATE INDEX records_by_updated ON warehouse_service.records (tenant, kind, updated, id);
CREATE INDEX records_by_queue ON warehouse_service.records (tenant, kind, hashtextextended(queue, 0), updated, id) WHERE queue IS NOT NULL;
CREATE INDEX records_by_assignee ON warehouse_service.records (tenant, kind, hashtextextended(assignee, 0)) WHERE assignee IS NOT NULL;
CREATE INDEX records_by_customer ON warehouse_service.records (tenant, kind, hashtextextended(customer, 0)) WHERE customer IS NOT NULL;
