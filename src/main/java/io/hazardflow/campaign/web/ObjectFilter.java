package io.hazardflow.campaign.web;

import io.hazardflow.lists.Conditions;

/**
 * What the objects of a campaign are narrowed to; null or blank means "any".
 *
 * @param choice comma list of what became of them
 * @param state  comma list of states of the inspection, {@code NONE} for an object without one
 * @param q      words in number or name
 */
record ObjectFilter(String choice, String state, String street, Boolean overdue, String q) {

    static final String WITHOUT = "NONE";

    /** On {@code hazardflow.campaign_object o} with its inspection {@code i}; {@code overdue} needs the parameter {@code now}. */
    Conditions conditions() {
        Conditions conditions = new Conditions().among("o.choice", "choices", choice).equal("o.street", "street", street)
            .words("(o.enterprise || ' ' || o.name)", q);
        conditions.among("coalesce(i.state, '" + WITHOUT + "')", "states", state);
        if (overdue != null) {
            conditions.with((overdue ? " and " : " and not ") + "coalesce(i.ended_at is null and i.due < cast(:now as timestamptz), false)");
        }
        return conditions;
    }
}
