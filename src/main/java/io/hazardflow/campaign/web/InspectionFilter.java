package io.hazardflow.campaign.web;

import io.hazardflow.lists.Conditions;

/**
 * What a list of inspections is narrowed to; null or blank means "any".
 *
 * @param campaign one that the visit serves
 * @param state    comma list of states
 * @param mine     whether the caller is in the team
 * @param q        words in number or name of the enterprise
 */
record InspectionFilter(String campaign, String enterprise, String street, String dept, String state, String result, Boolean overdue, Boolean mine,
                        String q) {

    private static final String TEAM = """
        (select p.account from hazardflow.person p where p.account = :me
         union select c.number from hazardflow.officer_certificate c join hazardflow.person p on p.id = c.person where p.account = :me)""";

    /** On {@code hazardflow.inspection i}; needs the parameters {@code now} and {@code me}. */
    Conditions conditions() {
        Conditions conditions = new Conditions().equal("i.enterprise", "enterprise", enterprise).equal("i.street", "street", street)
            .equal("i.dept", "dept", dept).among("i.state", "states", state).equal("i.result", "result", result)
            .words("(i.number || ' ' || coalesce(i.enterprise_name, ''))", q);
        if (Conditions.given(campaign)) {
            conditions.with(" and exists (select from hazardflow.inspection_campaign l where l.inspection = i.number and l.campaign = :campaign)",
                "campaign", campaign);
        }
        if (overdue != null) {
            conditions.with((overdue ? " and " : " and not ") + "coalesce(i.ended_at is null and i.due < cast(:now as timestamptz), false)");
        }
        if (mine != null) {
            conditions.with((mine ? " and " : " and not ") + "coalesce(i.lead_officer in " + TEAM + " or i.second_officer in " + TEAM + ", false)");
        }
        return conditions;
    }
}
