package io.hazardflow.campaign.selfcheck;

import io.hazardflow.campaign.checklist.EarlierFinding;
import io.hazardflow.campaign.checklist.ItemResult;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.platform.EngineClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an enterprise found on the items of its self-checks before. */
@Component
class EarlierAnswers {

    private static final int SHOWN = 2;

    private final JdbcClient jdbc;

    EarlierAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String item, EarlierFinding finding) {
    }

    /** The last findings of each item, newest first, by the item's reference. */
    Map<String, List<EarlierFinding>> of(String enterprise) {
        Map<String, List<EarlierFinding>> found = new HashMap<>();
        jdbc.sql("""
                select a.item, a.note, a.hazard, h.state, s.answered_at
                from hazardflow.self_check_item a join hazardflow.self_check s on s.number = a.number
                left join hazardflow.hazard h on h.number = a.hazard
                where s.enterprise = ? and a.result = 'NOT_COMPLIANT' order by s.answered_at desc""").param(enterprise)
            .query((row, index) -> new Row(row.getString("item"), new EarlierFinding(
                row.getTimestamp("answered_at").toInstant().atZone(EngineClock.ZONE).toLocalDate(), ItemResult.NOT_COMPLIANT.label(),
                row.getString("note"), row.getString("hazard"), label(row.getString("state"))))).list()
            .forEach(row -> {
                List<EarlierFinding> earlier = found.computeIfAbsent(row.item(), item -> new ArrayList<>());
                if (earlier.size() < SHOWN) {
                    earlier.add(row.finding());
                }
            });
        return found;
    }

    private static String label(String state) {
        return state == null ? null : HazardState.valueOf(state).label();
    }
}
