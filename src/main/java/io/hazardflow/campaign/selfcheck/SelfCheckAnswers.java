package io.hazardflow.campaign.selfcheck;

import io.hazardflow.campaign.checklist.ItemResult;
import io.hazardflow.hazard.HazardState;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers of a self-check in words, with the hazards that came of them. */
@Component
class SelfCheckAnswers {

    private final JdbcClient jdbc;

    SelfCheckAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One item.
     *
     * @param note        what is wrong, or why it was not checked
     * @param hazard      number of the case, or null
     * @param hazardState how far that case is, in words
     */
    record Answer(String item, String aspect, String text, ItemResult result, String resultLabel, String note, String location, String hazard,
                  String hazardState) {
    }

    List<Answer> of(SelfCheck check) {
        return jdbc.sql("""
                select split_part(a.item, '/', 2) as item, c.aspect, coalesce(c.text, a.item) as text, a.result, a.note, a.location, a.hazard, h.state
                from hazardflow.self_check_item a
                left join hazardflow.checklist_item c on c.checklist = split_part(a.item, '@', 1)
                    and c.version = split_part(split_part(a.item, '@', 2), '/', 1) and c.item = split_part(a.item, '/', 2)
                left join hazardflow.hazard h on h.number = a.hazard
                where a.number = ? order by a.position""").param(check.number())
            .query((row, index) -> new Answer(row.getString("item"), row.getString("aspect"), row.getString("text"),
                ItemResult.valueOf(row.getString("result")), ItemResult.valueOf(row.getString("result")).label(), row.getString("note"),
                row.getString("location"), row.getString("hazard"), row.getString("state") == null ? null
                    : HazardState.valueOf(row.getString("state")).label())).list();
    }
}
