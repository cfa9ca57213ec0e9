package io.hazardflow.notice;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code hazardflow.notice_setting}; who never chose anything has the usual ones. */
@Component
class NoticeSettings {

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeSettings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    NoticeSetting of(String person) {
        return jdbc.sql("select language, refused, quiet_from, quiet_to, digest_at from hazardflow.notice_setting where person = ?")
            .param(person).query((row, index) -> setting(row)).optional().orElse(NoticeSetting.USUAL);
    }

    void save(String person, NoticeSetting setting) {
        jdbc.sql("""
                insert into hazardflow.notice_setting (person, language, refused, quiet_from, quiet_to, digest_at, updated_at)
                values (:person, :language, :refused, :from, :to, :digest, :now)
                on conflict (person) do update set language = :language, refused = :refused, quiet_from = :from, quiet_to = :to,
                    digest_at = :digest, updated_at = :now""")
            .param("person", person).param("language", setting.language().toLanguageTag())
            .param("refused", setting.refused().toArray(String[]::new)).param("from", setting.quiet().from())
            .param("to", setting.quiet().to()).param("digest", setting.digestAt()).param("now", OffsetDateTime.now(clock)).update();
    }

    private static NoticeSetting setting(ResultSet row) throws SQLException {
        Array refused = row.getArray(2);
        return new NoticeSetting(Locale.forLanguageTag(row.getString(1)), Set.copyOf(List.of((String[]) refused.getArray())),
            new QuietHours(row.getObject(3, LocalTime.class), row.getObject(4, LocalTime.class)), row.getObject(5, LocalTime.class));
    }
}
