package io.hazardflow.campaign.web;

import io.hazardflow.lists.Conditions;

/**
 * What a list of campaigns is narrowed to; null or blank means "any".
 *
 * @param state comma list of states
 * @param dept  department that leads or takes part
 * @param year  year of the number
 * @param q     words in number, name or basis
 */
record CampaignFilter(String state, String type, String mode, String dept, String year, String q) {

    /** On {@code hazardflow.campaign c}. */
    Conditions conditions() {
        Conditions conditions = new Conditions().among("c.state", "states", state).equal("c.type", "type", type).equal("c.mode", "mode", mode)
            .words("(c.number || ' ' || coalesce(c.name, '') || ' ' || coalesce(c.basis, ''))", q);
        if (Conditions.given(dept)) {
            conditions.with(" and :dept = any(string_to_array(concat_ws(',', c.lead_dept, nullif(c.member_depts, '')), ','))", "dept", dept);
        }
        return Conditions.given(year) ? conditions.with(" and split_part(c.number, '-', 2) = :year", "year", year.strip()) : conditions;
    }
}
