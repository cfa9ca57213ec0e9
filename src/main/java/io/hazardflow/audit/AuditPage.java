package io.hazardflow.audit;

import java.time.Instant;
import java.util.List;

/** One page of the audit record, newest first. */
record AuditPage(List<Item> items, long total) {

    record Item(Instant at, AuditKind kind, String kindLabel, String actor, String address, String target, String detail) {
    }
}
