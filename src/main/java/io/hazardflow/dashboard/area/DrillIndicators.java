package io.hazardflow.dashboard.area;

import static io.hazardflow.dashboard.indicator.Indicator.Better.HIGH;

import io.hazardflow.dashboard.indicator.Countable;
import io.hazardflow.dashboard.indicator.Indicator;
import io.hazardflow.dashboard.indicator.IndicatorGroup;
import io.hazardflow.dashboard.indicator.Measure;
import io.hazardflow.dashboard.indicator.MeasuredIndicator;
import io.hazardflow.dashboard.indicator.MeasuredIndicators;
import io.hazardflow.drill.DrillKind;
import io.hazardflow.drill.DrillScope;
import io.hazardflow.drill.DrillState;
import io.hazardflow.drill.evaluation.ImprovementState;
import io.hazardflow.drill.web.DrillMeasure;
import io.hazardflow.drill.web.ImprovementMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether drills are held and worth it (domain E: 演练完成率 to 预案修订及时率); what is counted of a drill is what its own figures count. */
@Component
class DrillIndicators implements MeasuredIndicators {

    private static final String KIND = Arrays.stream(DrillKind.values()).map(kind -> "when '" + kind.name() + "' then '" + kind.label() + "'")
        .collect(Collectors.joining(" ", "case d.kind ", " end"));
    private static final String DRILLS = "hazardflow.drill d left join hazardflow.enterprise e on e.id = d.enterprise";

    private final List<MeasuredIndicator> measured;

    DrillIndicators(DrillScope scope, PlanTriggerCountable triggers) {
        Countable drills = drills(scope);
        Countable improvements = improvements(scope);
        String windowEnd = AreaSql.endOf("d.window_end");
        Measure due = Measure.during(improvements, "m.deadline between :first and :last and " + ImprovementMeasure.DUE);
        Measure triggered = Measure.in(triggers.get(), "r.at", PlanTriggerCountable.DECIDED);
        measured = List.of(
            of("DRILL_COMPLETION", "演练完成率", in(drills, windowEnd, DrillMeasure.DONE), in(drills, windowEnd, DrillMeasure.REQUIRED)),
            of("DRILL_GRADES", "演练优良率", in(drills, "d.held_at", DrillMeasure.GOOD), in(drills, "d.held_at", DrillMeasure.EVALUATED)),
            of("DRILL_IMPROVED", "改进项完成率", due.and(ImprovementMeasure.IMPROVED), due),
            of("DRILL_REPORTED", "演练报送率", in(drills, "d.held_at", DrillMeasure.REPORTED), in(drills, "d.held_at", DrillMeasure.REPORTS_DUE)),
            of("PLAN_REVISED", "预案修订及时率", triggered.and(PlanTriggerCountable.IN_TIME), triggered));
    }

    private static Measure in(Countable drills, String at, DrillMeasure measure) {
        return Measure.in(drills, at, measure.condition());
    }

    private static MeasuredIndicator of(String key, String label, Measure numerator, Measure denominator) {
        return new MeasuredIndicator(new Indicator(key, label, IndicatorGroup.DRILL, Indicator.Unit.RATE, HIGH), numerator, denominator);
    }

    private static Countable drills(DrillScope scope) {
        return new Countable(DRILLS, scope::of, "d.street", "d.department", "e.industry", "d.enterprise", "d.number",
            "concat_ws('：', case when d.enterprise is null then d.unit_name end, coalesce(d.plan_title, " + KIND + "))", "d.state",
            state -> DrillState.valueOf(state).label(), "/drills/");
    }

    private static Countable improvements(DrillScope scope) {
        return new Countable(DRILLS
                + " join hazardflow.drill_improvement m on m.number = d.number left join hazardflow.hazard h on h.number = m.hazard",
            scope::of, "d.street", "d.department", "e.industry", "d.enterprise", "d.number",
            "m.what || coalesce('（' || to_char(m.deadline, 'YYYY-MM-DD') || ' 前）', '')", "m.state",
            state -> ImprovementState.valueOf(state).label(), "/drills/");
    }

    @Override
    public List<MeasuredIndicator> measured() {
        return measured;
    }
}
