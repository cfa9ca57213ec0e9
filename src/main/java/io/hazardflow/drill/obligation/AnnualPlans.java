package io.hazardflow.drill.obligation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads annual drill plans. */
@Component
class AnnualPlans {

    private final JdbcClient jdbc;

    AnnualPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AnnualPlan get(String number) {
        return jdbc.sql("""
                select number, state, year, unit, unit_name, adjust_until, confirm_until, returned_times
                from hazardflow.annual_drill_plan where number = ?""").param(number).query(AnnualPlan.class).single();
    }

    /** A unit and a year that have drills to plan and no plan. */
    record Missing(String unit, int year) {

        String position() {
            return year + "/" + unit;
        }
    }

    /** @param after the last position that was there before, empty for the first ones */
    List<Missing> missing(List<Integer> years, String after, int limit) {
        return jdbc.sql("""
                select unit, year from (
                    select distinct d.unit, d.year, d.year || '/' || d.unit as position from hazardflow.drill d
                    where d.origin = 'OBLIGATION' and d.cancelled_at is null and d.scheduled_at is null and d.overdue_at is null
                      and d.year in (:years) and not exists (
                        select from hazardflow.annual_drill_plan p where p.unit = d.unit and p.year = d.year and p.state <> 'WITHDRAWN')) missing
                where position collate "C" > :after order by position collate "C" limit :limit""")
            .param("years", years).param("after", after).param("limit", limit).query(Missing.class).list();
    }

    /** Numbers of those that are not in force yet and have nothing left to plan. */
    List<String> withoutDrills() {
        return jdbc.sql("""
            select p.number from hazardflow.annual_drill_plan p
            where p.state in ('ADJUSTING', 'CONFIRMING')
              and not exists (select from hazardflow.drill d where d.unit = p.unit and d.year = p.year and d.cancelled_at is null)
            order by p.number""").query(String.class).list();
    }
}
