package io.hazardflow.drill.obligation;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.drill.AnnualPlanProcess;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillPeriods;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The lines of an annual plan: as the unit sent them last, or as the system proposed them, for the drills that are still to be planned. */
@Component
class PlanLines {

    private static final Set<String> SENDING = Set.of(AnnualPlanProcess.ADJUST_DRILL_PLAN, AnnualPlanProcess.TAKE_AS_PROPOSED);

    private final OpenObligations open;
    private final Ledger ledger;

    PlanLines(OpenObligations open, Ledger ledger) {
        this.open = open;
        this.ledger = ledger;
    }

    /** One for each drill, in the order of their windows. */
    List<PlanLine> of(AnnualPlan plan) {
        Map<String, PlanLine> sent = sent(plan.number()).stream().collect(Collectors.toMap(PlanLine::number, Function.identity()));
        return open.of(plan.unit(), plan.year()).stream().map(drill -> sent.getOrDefault(drill.number(), proposed(drill))).toList();
    }

    /** As the system proposes them. */
    List<PlanLine> proposed(AnnualPlan plan) {
        return open.of(plan.unit(), plan.year()).stream().map(PlanLines::proposed).toList();
    }

    static List<PlanLine> read(JsonNode document) {
        List<PlanLine> lines = new ArrayList<>();
        document.path("drills").forEach(row -> lines.add(new PlanLine(row.path("number").asText(), row.path("plan").asText(null),
            LocalDate.parse(row.path("plannedOn").asText()), note(row))));
        return lines;
    }

    /** What a line is about, such as 2027年上半年 现场处置方案半年演练. */
    static String what(Drill drill, String asked) {
        return DrillPeriods.label(drill.period()) + " " + asked;
    }

    static String window(Drill drill) {
        return drill.windowStart() + " 至 " + drill.windowEnd();
    }

    private static PlanLine proposed(Drill drill) {
        return new PlanLine(drill.number(), drill.plan(), drill.targetDay(), null);
    }

    private List<PlanLine> sent(String number) {
        return ledger.timeline(number).stream().filter(event -> SENDING.contains(event.step()) && event.document() != null)
            .reduce((earlier, later) -> later).map(LedgerEvent::document).map(PlanLines::read).orElse(List.of());
    }

    private static String note(JsonNode row) {
        String note = row.path("note").asText("").strip();
        return row.path("note").isNull() || note.isEmpty() ? null : note;
    }
}
