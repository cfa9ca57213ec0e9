package io.hazardflow.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every result, so that the last one is shown without verifying again. */
@Component
class IntegrityResults {

    private final JdbcClient jdbc;

    IntegrityResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<IntegrityResult> latest() {
        return jdbc.sql("select * from hazardflow.integrity_check order by id desc limit 1").query(IntegrityResults::result).optional();
    }

    Optional<Instant> firstEvent() {
        return jdbc.sql("select at from hazardflow.ledger_event order by id limit 1").query(OffsetDateTime.class).optional()
            .map(OffsetDateTime::toInstant);
    }

    void add(IntegrityResult result) {
        jdbc.sql("""
                insert into hazardflow.integrity_check (at, unbroken, unbroken_since, chains, events, problems, findings)
                values (:at, :unbroken, :since, :chains, :events, :problems, cast(:findings as jsonb))""")
            .param("at", result.verifiedAt().atOffset(ZoneOffset.UTC)).param("unbroken", !result.broken())
            .param("since", result.unbrokenSince() == null ? null : result.unbrokenSince().atOffset(ZoneOffset.UTC))
            .param("chains", result.chains()).param("events", result.events()).param("problems", result.problems())
            .param("findings", LedgerJson.write(result.findings())).update();
    }

    private static IntegrityResult result(ResultSet row, int number) throws SQLException {
        JsonNode findings = LedgerJson.read(row.getString("findings"));
        return new IntegrityResult(instant(row, "unbroken_since"), instant(row, "at"), row.getLong("chains"), row.getLong("events"),
            row.getLong("problems"), StreamSupport.stream(findings.spliterator(), false)
                .map(finding -> new IntegrityFinding(finding.get("subject").asText(), finding.get("what").asText())).toList());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
