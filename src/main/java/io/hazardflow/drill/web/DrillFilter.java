package io.hazardflow.drill.web;

import io.hazardflow.lists.Conditions;
import io.hazardflow.lists.Refusals;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * What a list of drills is narrowed to; null or blank means "any".
 *
 * @param state      comma list of states
 * @param overdue    not held in its time
 * @param department that supervises the unit, or to which it reports
 * @param year       of the obligation; with a measure, the year that the measure counts it in
 * @param dueFrom    first of the last days
 * @param heldFrom   first of the days on which they were held
 * @param measure    a {@link DrillMeasure}: the rows behind a figure
 * @param q          words in number, unit or plan
 */
record DrillFilter(String state, Boolean overdue, String kind, String form, String origin, String grade, String unitKind, String unit, String street,
                   String department, String plan, Integer year, LocalDate dueFrom, LocalDate dueTo, LocalDate heldFrom, LocalDate heldTo, String measure,
                   String q) {

    static final String OVERDUE = "(d.overdue_at is not null and d.held_at is null and d.cancelled_at is null)";

    /** On {@code hazardflow.drill d}; needs the parameter {@code today}. */
    Conditions conditions() {
        Conditions conditions = new Conditions().among("d.state", "states", state).equal("d.kind", "kind", kind).equal("d.form", "form", form)
            .equal("d.origin", "origin", origin).among("d.grade", "grades", grade).equal("d.unit_kind", "unitKind", unitKind).equal("d.unit", "unit", unit)
            .equal("d.plan", "plan", plan).equal("d.street", "street", street)
            .words("(d.number || ' ' || coalesce(d.unit_name, '') || ' ' || coalesce(d.plan_title, ''))", q);
        if (Conditions.given(department)) {
            conditions.with(" and (d.department = :department or d.report_to = :department)", "department", department);
        }
        if (overdue != null) {
            conditions.with((overdue ? " and " : " and not ") + OVERDUE);
        }
        day(conditions, "d.due_on >= ", "dueFrom", dueFrom);
        day(conditions, "d.due_on <= ", "dueTo", dueTo);
        day(conditions, DrillMeasure.HELD_ON + " >= ", "heldFrom", heldFrom);
        day(conditions, DrillMeasure.HELD_ON + " <= ", "heldTo", heldTo);
        String inYear = "d.year";
        if (Conditions.given(measure)) {
            Refusals.check(Arrays.stream(DrillMeasure.values()).anyMatch(known -> known.name().equals(measure)), "「指标」不是本系统的指标");
            DrillMeasure counted = DrillMeasure.valueOf(measure);
            conditions.with(" and " + counted.condition());
            inYear = "extract(year from " + counted.day() + ")";
        }
        return year == null ? conditions : conditions.with(" and " + inYear + " = :year", "year", year);
    }

    private static void day(Conditions conditions, String condition, String name, LocalDate day) {
        if (day != null) {
            conditions.with(" and " + condition + ":" + name, name, day);
        }
    }
}
