package io.hazardflow.hazard.extension;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what became of a case's applications for more time. */
@Component
public class ExtensionRecords {

    private final JdbcClient jdbc;

    ExtensionRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last application of a case.
     *
     * @param state     REQUESTED, GRANTED, REFUSED, LAPSED or MOOT; null when nobody ever asked
     * @param count     extensions granted so far
     * @param until     the day asked for, or granted
     * @param late      asked for too late, by the rule
     * @param provisional the deadline lies in a year whose holidays are not loaded
     * @param decidedBy account of who granted or refused it
     */
    public record Extension(String state, int count, Instant requestedAt, Instant until, boolean late, String decidedBy,
                            boolean provisional) {
    }

    private record Row(String extensionState, Integer extensionCount, Instant extensionRequestedAt, Instant extensionUntil,
                       Boolean extensionLate, String extensionDecidedBy, Boolean deadlineProvisional) {

        Extension extension() {
            return new Extension(extensionState, extensionCount == null ? 0 : extensionCount, extensionRequestedAt, extensionUntil,
                Boolean.TRUE.equals(extensionLate), extensionDecidedBy, Boolean.TRUE.equals(deadlineProvisional));
        }
    }

    public Extension of(String caseNumber) {
        Optional<Row> row = jdbc.sql("""
                select extension_state, extension_count, extension_requested_at, extension_until, extension_late, extension_decided_by,
                       deadline_provisional
                from hazardflow.hazard where number = ?""").param(caseNumber).query(Row.class).optional();
        return row.orElseThrow().extension();
    }
}
