package io.hazardflow.drill.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the law asks of the registered units, counted from the registers by this test's own reading of it. */
@TestComponent
class OwedDrills {

    private final JdbcClient jdbc;
    private final Map<String, Integer> owed = new TreeMap<>();

    OwedDrills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Drills by subject and period whose window ends in the year. */
    Map<String, Integer> of(int year) {
        owed.clear();
        jdbc.sql("""
                select e.id, e.high_risk or e.crowded as watched, e.key_fire, coalesce(e.special_equipment, 0) > 0 as equipped, e.industry = 'SCHOOL' as school,
                       p.id as plan, p.plan_type, p.event_type
                from hazardflow.enterprise e left join hazardflow.contingency_plan p on p.enterprise = e.id and p.withdrawn_on is null
                where e.status = 'OPERATING' order by e.id, p.id""").query().listOfRows().forEach(row -> enterprise(row, year));
        jdbc.sql("select * from hazardflow.contingency_plan where enterprise is null and withdrawn_on is null").query().listOfRows()
            .forEach(row -> publicPlan(row, year));
        jdbc.sql("select id from hazardflow.rescue_team where active").query(String.class).list().forEach(team -> halves(team, year));
        return owed;
    }

    private void enterprise(Map<String, Object> row, int year) {
        String unit = (String) row.get("id");
        String plan = (String) row.get("plan");
        if (is(row, "school")) {
            IntStream.of(1, 3, 4, 5, 6, 9, 10, 11, 12).forEach(month -> owed.put("%s/%d-%02d".formatted(unit, year, month), 1));
        }
        if (plan == null) {
            return;
        }
        boolean onSite = "ON_SITE".equals(row.get("plan_type"));
        if (is(row, "watched")) {
            halves(unit, year);
        } else if (!onSite) {
            owed.put(unit + "/" + year, 1);
        }
        if (onSite || "FIRE".equals(row.get("event_type")) && is(row, "key_fire")) {
            halves(plan, year);
        } else if ("FIRE".equals(row.get("event_type")) || "SPECIAL_EQUIPMENT".equals(row.get("event_type")) && is(row, "equipped")) {
            owed.put(plan + "/" + year, 1);
        }
    }

    /** Once in two years where it is about the safety of production, and for the plan over all plans; else in three, from its filing on. */
    private void publicPlan(Map<String, Object> row, int year) {
        boolean three = List.of("GOV_SPECIAL", "DEPARTMENTAL").contains(row.get("plan_type")) && !"PRODUCTION_SAFETY".equals(row.get("event_type"));
        int years = three ? 3 : 2;
        int filed = LocalDate.parse(row.get("filed_on").toString()).getYear();
        if (Math.floorMod(year - filed, years) == years - 1) {
            String subject = row.get("street") == null ? (String) row.get("id") : "s" + row.get("street");
            owed.put(subject + "/" + (year - years + 1) + "-" + year, 1);
        }
    }

    private void halves(String subject, int year) {
        owed.put(subject + "/" + year + "-H1", 1);
        owed.put(subject + "/" + year + "-H2", 1);
    }

    private static boolean is(Map<String, Object> row, String flag) {
        return Boolean.TRUE.equals(row.get(flag));
    }
}
