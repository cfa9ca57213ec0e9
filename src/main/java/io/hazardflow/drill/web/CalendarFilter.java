package io.hazardflow.drill.web;

import io.hazardflow.lists.Conditions;

/** What the calendar of drills, their figures and the annual plans are narrowed to; null or blank means "any". */
record CalendarFilter(String unitKind, String unit, String street, String department) {

    /** @param table alias of {@code hazardflow.drill} or {@code hazardflow.annual_drill_plan} */
    Conditions conditions(String table) {
        return new Conditions().equal(table + ".unit_kind", "unitKind", unitKind).equal(table + ".unit", "unit", unit)
            .equal(table + ".street", "street", street).equal(table + ".department", "department", department);
    }
}
