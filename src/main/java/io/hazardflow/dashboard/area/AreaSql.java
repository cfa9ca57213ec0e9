package io.hazardflow.dashboard.area;

/** Expressions that the areas share; parameter {@code today}. */
final class AreaSql {

    private AreaSql() {
    }

    /** Department that supervises an industry by default, as {@code Industries} reads it. */
    static String department(String industry) {
        return """
            (select n.department from hazardflow.industry n where n.code = %s and n.effective_from <= cast(:today as date)
                and coalesce(n.effective_to, cast(:today as date)) >= cast(:today as date) order by n.effective_from desc limit 1)"""
                    .formatted(industry);
    }

    static String day(String moment) {
        return "cast(" + moment + " at time zone 'Asia/Shanghai' as date)";
    }

    static String beginOf(String day) {
        return "(cast(" + day + " as timestamp) at time zone 'Asia/Shanghai')";
    }

    static String endOf(String day) {
        return "(cast(" + day + " + 1 as timestamp) at time zone 'Asia/Shanghai' - interval '1 second')";
    }
}
