package io.hazardflow.dashboard.enterprise;

import io.hazardflow.lists.Conditions;
import io.hazardflow.lists.Refusals;
import io.hazardflow.registry.EnterpriseReach;
import java.util.List;

/**
 * What the list of enterprises is narrowed to; null or blank means "any".
 *
 * @param q        words in name or credit code, or the number
 * @param street   street code
 * @param industry industry code
 * @param risk     risk colour
 * @param overdue  whether hazards of it are overdue
 */
record EnterpriseFilter(String q, String street, String industry, String risk, Boolean overdue) {

    private static final List<String> RISKS = List.of("RED", "ORANGE", "YELLOW", "BLUE");
    private static final int LONGEST = 50;

    /** On {@code hazardflow.enterprise e} and the counts {@code n} of its hazards. */
    Conditions conditions(EnterpriseReach reach) {
        Refusals.check(q == null || q.length() <= LONGEST, "「企业名称或信用代码」最多 " + LONGEST + " 个字");
        Refusals.check(!Conditions.given(risk) || RISKS.contains(risk), "「风险等级」只能是 RED（红）、ORANGE（橙）、YELLOW（黄）、BLUE（蓝）");
        Conditions conditions = new Conditions().words("(e.name || ' ' || e.credit_code || ' ' || e.id)", q).equal("e.street", "street", street)
            .equal("e.industry", "industry", industry).equal("e.risk_color", "risk", risk);
        if (overdue != null) {
            conditions.with(" and (n.overdue is not null and n.overdue > 0) = :late", "late", overdue);
        }
        if (!reach.all()) {
            conditions.with(" and (e.id = any(:ids)", "ids", reach.ids().toArray(String[]::new))
                .with(" or e.street = any(:streets)", "streets", reach.streets().toArray(String[]::new))
                .with(" or e.industry = any(:industries))", "industries", reach.industries().toArray(String[]::new));
        }
        return conditions;
    }
}
