package io.hazardflow.dashboard.processmap;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.dashboard.processmap.MapModels.Version;
import io.hazardflow.dashboard.processmap.ProcessMaps.ProcessMap;
import io.hazardflow.dashboard.processmap.StandingCases.StandingCase;
import io.hazardflow.lists.Choice;
import io.hazardflow.lists.Conditions;
import io.hazardflow.lists.Refusals;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Streets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where cases stand and where their time goes, scoped to the caller. */
@RestController
@RequestMapping("/api/process-map")
@Tag(name = "流程地图", description = "各环节在办、逾期、用时")
class ProcessMapController {

    private final ProcessMaps maps;
    private final Passings passings;
    private final StandingCases cases;
    private final CaseKinds kinds;
    private final MapModels models;
    private final Streets streets;
    private final Industries industries;
    private final Callers callers;
    private final Clock clock;

    ProcessMapController(ProcessMaps maps, Passings passings, StandingCases cases, CaseKinds kinds, MapModels models, Streets streets,
                         Industries industries, Callers callers, Clock clock) {
        this.maps = maps;
        this.passings = passings;
        this.cases = cases;
        this.kinds = kinds;
        this.models = models;
        this.streets = streets;
        this.industries = industries;
        this.callers = callers;
        this.clock = clock;
    }

    /** What a map can be chosen by; processes in the order in which they are offered. */
    record Facets(List<Choice> processes, List<Choice> streets, List<Choice> industries) {
    }

    /** @param type of the activity, as BPMN names it */
    record Page(String activityId, String name, String type, List<StandingCase> items, long total, int page, int size) {
    }

    @Operation(summary = "有流程地图的流程，以及街道、行业")
    @GetMapping
    Facets facets() {
        Map<String, String> names = models.names(kinds.processes());
        return new Facets(kinds.processes().stream().filter(names::containsKey).map(key -> new Choice(key, names.get(key))).toList(),
            streets.all().stream().map(street -> new Choice(street.code(), street.name())).toList(),
            industries.all().stream().map(industry -> new Choice(industry.code(), industry.label())).toList());
    }

    @Operation(summary = "流程地图", description = "流程图和各环节的在办、逾期（在办且已过期限）、期间内结束的次数及其用时的中位数和九成位数（线性插值，秒）。"
        + "share：该环节在期间内占用的时间（含在办的）占各环节之和的比例，调用其他流程的环节没有比例。期间默认近 30 天。只计本人管辖范围内的案件。")
    @GetMapping("/{processKey}")
    ProcessMap map(@PathVariable String processKey, @ModelAttribute MapFilter filter) {
        maps.versions(processKey);
        return maps.of(processKey, checked(filter), callers.required());
    }

    @Operation(summary = "流程地图数字背后的案件", description = "overdue=true 逾期的，open=true 在办的，否则为期间内结束的；条数与地图上的数字一致，"
        + "同一案件经过几次列几次。停留最久的在前。")
    @GetMapping("/{processKey}/activities/{activityId}/cases")
    Page cases(@PathVariable String processKey, @PathVariable String activityId, @ModelAttribute MapFilter filter,
               @RequestParam(defaultValue = "false") boolean open, @RequestParam(defaultValue = "false") boolean overdue,
               @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        List<Version> versions = maps.versions(processKey);
        MapModels.Activity activity = models.find(versions, activityId)
            .orElseThrow(() -> Refusals.notFound("该流程没有名为 " + activityId + " 的用时环节"));
        Refusals.checkPage(page, size);
        MapFilter narrowed = checked(filter);
        if (narrowed.version() != null) {
            ProcessMaps.chosen(versions, narrowed.version());
        }
        Standing standing = overdue ? Standing.OVERDUE : open ? Standing.OPEN : Standing.ENDED;
        Caller caller = callers.required();
        List<StandingCase> items = cases.of(passings.page(processKey, activityId, standing, narrowed, caller, size, (long) page * size), caller);
        return new Page(activityId, activity.name(), activity.type(), items,
            passings.count(processKey, activityId, standing, narrowed, caller), page, size);
    }

    private MapFilter checked(MapFilter filter) {
        Refusals.check(!Conditions.given(filter.street()) || streets.find(filter.street()).isPresent(), "「街道」不是本区的街道");
        Refusals.check(!Conditions.given(filter.industry()) || industries.find(filter.industry()).isPresent(), "「行业」不是登记的行业");
        return filter.asOf(LocalDate.now(clock));
    }
}
