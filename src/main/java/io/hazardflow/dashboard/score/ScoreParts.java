package io.hazardflow.dashboard.score;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The weights of scores, dated rows. */
@Component
class ScoreParts {

    private final JdbcClient jdbc;

    ScoreParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that hold on a day, in their order. */
    List<ScorePart> on(LocalDate day) {
        return jdbc.sql("""
                select indicator, use, points, cap, basis from (
                    select distinct on (indicator) * from hazardflow.score_part
                    where effective_from <= :day and coalesce(effective_to, :day) >= :day order by indicator, effective_from desc) held
                order by position""").param("day", day).query(ScorePart.class).list();
    }
}
