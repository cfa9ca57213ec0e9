package io.hazardflow.hold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which cases are under hold. */
@Component
public class LegalHolds {

    private final JdbcClient jdbc;

    LegalHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<LegalHold> find(String caseNumber) {
        return jdbc.sql("select * from hazardflow.legal_hold where subject = ?").param(caseNumber).query(LegalHolds::hold).optional();
    }

    /** The newest first. */
    List<LegalHold> all() {
        return jdbc.sql("select * from hazardflow.legal_hold order by since desc, subject").query(LegalHolds::hold).list();
    }

    private static LegalHold hold(ResultSet row, int number) throws SQLException {
        return new LegalHold(row.getString("subject"), row.getObject("since", OffsetDateTime.class).toInstant(), row.getString("reason"),
            row.getString("basis"), row.getString("by_name"), row.getString("by_role"));
    }
}
