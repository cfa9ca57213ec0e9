package io.hazardflow.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the audit record page by page. */
@Component
class AuditRecords {

    private final JdbcClient jdbc;

    AuditRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AuditPage page(AuditFilter filter, int page, int size) {
        AuditFilter.Conditions narrowed = filter.conditions();
        return new AuditPage(
            jdbc.sql("select a.* from hazardflow.audit_entry a where " + narrowed.sql()
                    + " order by a.at desc, a.id desc limit :limit offset :offset")
                .params(narrowed.parameters()).param("limit", size).param("offset", (long) page * size).query(AuditRecords::item).list(),
            jdbc.sql("select count(*) from hazardflow.audit_entry a where " + narrowed.sql()).params(narrowed.parameters())
                .query(Long.class).single());
    }

    private static AuditPage.Item item(ResultSet row, int number) throws SQLException {
        AuditKind kind = AuditKind.valueOf(row.getString("kind"));
        return new AuditPage.Item(row.getObject("at", OffsetDateTime.class).toInstant(), kind, kind.label(), row.getString("actor"),
            row.getString("address"), row.getString("target"), row.getString("detail"));
    }
}
