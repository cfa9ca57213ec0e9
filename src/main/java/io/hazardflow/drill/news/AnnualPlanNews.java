package io.hazardflow.drill.news;

import io.hazardflow.drill.AnnualPlanProcess;
import io.hazardflow.drill.DrillUnit;
import io.hazardflow.drill.DrillUnits;
import io.hazardflow.hazard.news.CaseNews;
import io.hazardflow.hazard.news.PlainWords;
import io.hazardflow.hazard.news.Said;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Annual drill plans in notices: told to the unit, and to whoever confirms them where that is late. */
@Component
class AnnualPlanNews implements CaseNews {

    private static final int MOST_NAME = 19;
    private static final int MOST_PLACE = 60;

    private final DrillUnits units;
    private final JdbcClient jdbc;

    AnnualPlanNews(DrillUnits units, JdbcClient jdbc) {
        this.units = units;
        this.jdbc = jdbc;
    }

    private record Plan(int year, String unit, String unitName, Instant confirmUntil) {
    }

    @Override
    public Set<String> processes() {
        return Set.of(AnnualPlanProcess.KEY);
    }

    @Override
    public Map<String, String> facts(String number) {
        Plan plan = plan(number);
        Map<String, String> facts = new HashMap<>(Map.of("name", PlainWords.cut(plan.unitName(), MOST_NAME), "title", plan.year() + " 年",
            "place", PlainWords.cut(plan.unitName(), MOST_PLACE), "caseKind", "drill-plan"));
        Said.day(facts, "until", plan.confirmUntil() == null ? null : Deadlines.dayOf(plan.confirmUntil()));
        return facts;
    }

    @Override
    public Stream<String> posts(String post, LedgerEvent event) {
        Stream<DrillUnit> unit = units.find(plan(event.subject()).unit()).stream();
        return switch (post) {
            case "UNIT" -> unit.map(DrillUnit::schedulingGroup);
            case "CONFIRMING" -> unit.map(DrillUnit::confirmingGroup);
            default -> Stream.of();
        };
    }

    @Override
    public String path(String number) {
        return "/drill-plans/" + number;
    }

    private Plan plan(String number) {
        return jdbc.sql("select year, unit, unit_name, confirm_until from hazardflow.annual_drill_plan where number = ?").param(number)
            .query(Plan.class).single();
    }
}
