package io.hazardflow.drill;

import io.hazardflow.access.CaseLabels;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drills and annual plans as the pages of other capabilities name them. */
@Component
class DrillLabels implements CaseLabels {

    private final Drills drills;
    private final JdbcClient jdbc;

    DrillLabels(Drills drills, JdbcClient jdbc) {
        this.drills = drills;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Label> of(String caseNumber) {
        if (caseNumber.matches(DrillNumbers.DRILL)) {
            return drills.find(caseNumber).map(drill -> new Label(title(drill), drill.unitName(), "/drills/" + caseNumber));
        }
        return caseNumber.matches(DrillNumbers.ANNUAL_PLAN)
            ? jdbc.sql("select year, unit_name from hazardflow.annual_drill_plan where number = ?").param(caseNumber)
                .query((row, index) -> new Label(row.getInt(1) + " 年度演练计划", row.getString(2), "/drill-plans/" + caseNumber)).optional()
            : Optional.empty();
    }

    private static String title(Drill drill) {
        return drill.planTitle() == null ? drill.kind().label() : drill.kind().label() + "：" + drill.planTitle();
    }
}
