package io.hazardflow.campaign.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dated rows on special checks beside double-random. */
@Component
class SpecialCheckRules {

    private final JdbcClient jdbc;
    private final Clock clock;

    SpecialCheckRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(String industry, boolean groundNeeded, String basis, boolean verified) {

        String words() {
            return basis + (verified ? "" : "（条文待核实）");
        }
    }

    /**
     * Why a special check of these industries has to name its ground, in the words of the screen; empty when it need not.
     *
     * @param industries codes; empty for all
     */
    Optional<String> groundNeeded(List<String> industries) {
        List<Row> rows = jdbc.sql("""
                select distinct on (industry) industry, ground_needed, basis, verified from hazardflow.special_check_rule
                where effective_from <= :today and coalesce(effective_to, :today) >= :today order by industry, effective_from desc""")
            .param("today", LocalDate.now(clock)).query(Row.class).list();
        Optional<Row> others = rows.stream().filter(row -> "*".equals(row.industry())).findFirst();
        if (industries.isEmpty()) {
            return others.filter(Row::groundNeeded).map(Row::words);
        }
        return industries.stream().flatMap(industry -> rows.stream().filter(row -> row.industry().equals(industry)).findFirst().or(() -> others)
            .stream()).filter(Row::groundNeeded).map(Row::words).findFirst();
    }
}
