package io.hazardflow.drill.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.PostNames;
import io.hazardflow.drill.AnnualPlanProcess;
import io.hazardflow.drill.AnnualPlanState;
import io.hazardflow.drill.Drill;
import io.hazardflow.hazard.OpenTask;
import io.hazardflow.hazard.OpenTasks;
import io.hazardflow.hazard.web.HazardTimeline;
import io.hazardflow.hazard.web.OpenStep;
import io.hazardflow.hazard.web.ProcessDiagrams;
import io.hazardflow.ledger.Actor;
import io.hazardflow.lists.Refusals;
import io.hazardflow.privacy.AccountNames;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Annual drill plans: the list and one of them, scoped to the caller. */
@RestController
@RequestMapping("/api/drill-plans")
@Tag(name = "应急演练")
class AnnualPlanController {

    private final AnnualPlanList list;
    private final DrillRows drills;
    private final DrillTimeline timeline;
    private final ProcessDiagrams diagrams;
    private final OpenTasks tasks;
    private final PostNames posts;
    private final JdbcClient jdbc;
    private final Callers callers;
    private final Clock clock;

    AnnualPlanController(AnnualPlanList list, DrillRows drills, DrillTimeline timeline, ProcessDiagrams diagrams, OpenTasks tasks, PostNames posts,
                         JdbcClient jdbc, Callers callers, Clock clock) {
        this.list = list;
        this.drills = drills;
        this.timeline = timeline;
        this.diagrams = diagrams;
        this.tasks = tasks;
        this.posts = posts;
        this.jdbc = jdbc;
        this.callers = callers;
        this.clock = clock;
    }

    /** @param counts of the list without its filter of states, by state */
    record Page(List<AnnualPlanRow> items, long total, int page, int size, Map<AnnualPlanState, Integer> counts, List<Integer> years) {
    }

    /**
     * One plan; the fields of {@link AnnualPlanRow} come first.
     *
     * @param confirmingPost post that confirms it
     */
    record Detail(@JsonUnwrapped AnnualPlanRow row, String enterprise, String confirmingPost, String adjustedBy, String confirmedBy, int returnedTimes,
                  List<Planned> plan, List<OpenStep> current) {
    }

    /** A drill of the plan; the fields of {@link DrillRow} come first. */
    record Planned(@JsonUnwrapped DrillRow row, String period, String basis, LocalDate proposedOn, LocalDate plannedOn) {
    }

    @Operation(summary = "年度演练计划", description = "每个单位每年一份，counts 为各状态的数量（不受状态筛选影响）。")
    @GetMapping
    Page list(@ModelAttribute AnnualPlanList.Filter filter, @ModelAttribute CalendarFilter units, @RequestParam(defaultValue = "0") int page,
              @RequestParam(defaultValue = "20") int size) {
        Refusals.checkPage(page, size);
        Caller caller = callers.required();
        return new Page(list.page(caller, filter, units, size, (long) page * size), list.count(caller, filter, units), page, size,
            list.counts(caller, new AnnualPlanList.Filter(filter.year(), null, filter.q()), units), list.years(caller));
    }

    @Operation(summary = "一份年度演练计划", description = "本年度的演练、窗口、计划日期和确认情况。")
    @GetMapping("/{number}")
    Detail detail(@PathVariable String number) {
        Caller caller = callers.required();
        AnnualPlanList.Plan plan = list.get(number, caller);
        List<OpenTask> open = tasks.of(List.of(number)).getOrDefault(number, List.of());
        Instant now = clock.instant();
        return new Detail(list.row(plan, open, caller), plan.enterprise(), DrillRows.label(plan.confirmingGroup(), posts::label),
            person(plan.adjustedBy(), caller), person(plan.confirmedBy(), caller), plan.returnedTimes(), planned(plan, caller),
            open.stream().map(task -> OpenStep.of(task, tasks, caller, now)).toList());
    }

    @Operation(summary = "年度演练计划的办理记录")
    @GetMapping("/{number}/timeline")
    List<HazardTimeline.Entry> timeline(@PathVariable String number) {
        Caller caller = callers.required();
        AnnualPlanList.Plan plan = list.get(number, caller);
        return timeline.of(plan.number(), plan.enterprise(), caller);
    }

    @Operation(summary = "年度演练计划的流程图", description = "走过的环节、当前环节和办理人。")
    @GetMapping("/{number}/diagram")
    ProcessDiagrams.Diagram diagram(@PathVariable String number) {
        Caller caller = callers.required();
        return diagrams.of(list.get(number, caller).number(), AnnualPlanProcess.KEY, caller);
    }

    private List<Planned> planned(AnnualPlanList.Plan plan, Caller caller) {
        List<Drill> found = jdbc.sql("select d.* from hazardflow.drill d where d.unit = ? and d.year = ? order by d.window_end, d.number")
            .params(plan.unit(), plan.year()).query(Drill.class).list();
        List<DrillRow> rows = drills.of(found, caller);
        return IntStream.range(0, rows.size()).mapToObj(index -> new Planned(rows.get(index), found.get(index).period(),
            found.get(index).basis(), found.get(index).proposedOn(), found.get(index).plannedOn())).toList();
    }

    private String person(String account, Caller viewer) {
        if (account == null) {
            return null;
        }
        return Actor.SYSTEM.userId().equals(account) ? "系统" : AccountNames.shown(callers.byId(account), viewer);
    }
}
