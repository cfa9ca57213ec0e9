package io.hazardflow.campaign.pool;

import io.hazardflow.campaign.ObjectChoice;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the approval of a campaign means for its enterprises. One that is inspected together with another campaign stays so although it has
 * reached its cap, since no visit is added.
 */
@Component
class OverlapDecisions {

    static final Decision NONE = new Decision(ObjectChoice.POOL, null, null);

    private final JdbcClient jdbc;

    OverlapDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Decision(ObjectChoice choice, String mergedWith, String reason) {
    }

    private record Row(String enterprise, String mergedWith, boolean excluded, String reason) {

        Decision decision() {
            ObjectChoice choice = mergedWith != null ? ObjectChoice.MERGED : excluded ? ObjectChoice.EXCLUDED : ObjectChoice.POOL;
            return new Decision(choice, mergedWith, reason);
        }
    }

    /** By enterprise; those that overlap with nothing are absent. */
    Map<String, Decision> of(String campaign) {
        return jdbc.sql("""
                select enterprise,
                       min(other) filter (where decision = 'MERGE' and other like 'ZX-%') as merged_with,
                       coalesce(bool_or(decision = 'EXCLUDE'), false) as excluded,
                       string_agg(distinct case
                           when decision = 'MERGE' then '与' || coalesce(other_name, other) || '合并检查'
                           when decision = 'EXCLUDE' and kind = 'CAP' then '本年已检查 ' || inspections || ' 次，达到上限 ' || cap || ' 次'
                           when decision = 'EXCLUDE' then coalesce(other_name, other) || '将检查，本次不查'
                           else ground end, '；') as reason
                from hazardflow.campaign_overlap where campaign = ? and decision is not null group by enterprise""")
            .param(campaign).query(Row.class).list().stream().collect(Collectors.toMap(Row::enterprise, Row::decision));
    }
}
