package io.hazardflow.dashboard.processmap;

import io.hazardflow.access.Caller;
import io.hazardflow.dashboard.processmap.MapModels.Activity;
import io.hazardflow.dashboard.processmap.MapModels.Version;
import io.hazardflow.lists.Refusals;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The diagram of a process with the figures of its activities. */
@Component
class ProcessMaps {

    private final CaseKinds kinds;
    private final MapModels models;
    private final Passings passings;
    private final Clock clock;

    ProcessMaps(CaseKinds kinds, MapModels models, Passings passings, Clock clock) {
        this.kinds = kinds;
        this.models = models;
        this.passings = passings;
        this.clock = clock;
    }

    /**
     * @param version  of the diagram; the newest when the figures are of all versions
     * @param from     first day of the period
     * @param to       its last day
     * @param at       moment of what is open and overdue
     * @param versions the newest first
     */
    record ProcessMap(String processKey, String name, int version, LocalDate from, LocalDate to, Instant at, String xml, List<Version> versions,
                      List<MapActivity> activities) {
    }

    /**
     * @param type  as BPMN names it
     * @param share part of this activity in the time of all, 0 to 1; null when none took any, and of one that only waits for another process
     */
    record MapActivity(String id, String name, String type, int open, int overdue, int ended, int cancelled, Long medianSeconds, Long p90Seconds,
                       long totalSeconds, Double share) {
    }

    /** @param filter with both ends of the period */
    ProcessMap of(String processKey, MapFilter filter, Caller caller) {
        List<Version> versions = versions(processKey);
        Version shown = filter.version() == null ? versions.get(0) : chosen(versions, filter.version());
        return new ProcessMap(processKey, shown.processName(), shown.version(), filter.from(), filter.to(), clock.instant(),
            models.xml(shown), versions, activities(shown, versions, passings.figures(processKey, filter, caller)));
    }

    /** @throws org.springframework.web.ErrorResponseException 404 for a process without a map */
    List<Version> versions(String processKey) {
        List<Version> versions = kinds.handledIn(processKey).map(kind -> models.versions(processKey)).orElse(List.of());
        if (versions.isEmpty()) {
            throw Refusals.notFound("没有名为 " + processKey + " 的流程地图");
        }
        return versions;
    }

    /** @throws org.springframework.web.ErrorResponseException 400 for a version that there is not */
    static Version chosen(List<Version> versions, int number) {
        Refusals.check(versions.stream().anyMatch(version -> version.version() == number), "「流程版本」没有第 " + number + " 版");
        return versions.stream().filter(version -> version.version() == number).findFirst().orElseThrow();
    }

    /** Those of the diagram, and those of other versions that anything passed. */
    private List<MapActivity> activities(Version shown, List<Version> versions, List<ActivityFigures> figures) {
        Map<String, ActivityFigures> byId = figures.stream().collect(Collectors.toMap(ActivityFigures::activity, Function.identity()));
        List<Activity> drawn = models.activities(shown);
        Stream<Activity> gone = byId.keySet().stream().filter(id -> drawn.stream().noneMatch(activity -> activity.id().equals(id))).sorted()
            .flatMap(id -> models.find(versions, id).stream());
        List<Activity> all = Stream.concat(drawn.stream(), gone).toList();
        long total = all.stream().filter(Activity::takesItsOwnTime).mapToLong(activity -> of(activity, byId).totalSeconds()).sum();
        return all.stream().map(activity -> row(activity, of(activity, byId), total)).toList();
    }

    private static ActivityFigures of(Activity activity, Map<String, ActivityFigures> byId) {
        return byId.getOrDefault(activity.id(), ActivityFigures.none(activity.id()));
    }

    private static MapActivity row(Activity activity, ActivityFigures of, long total) {
        return new MapActivity(activity.id(), activity.name(), activity.type(), of.open(), of.overdue(), of.ended(), of.cancelled(),
            of.medianSeconds(), of.p90Seconds(), of.totalSeconds(),
            total == 0 || !activity.takesItsOwnTime() ? null : (double) of.totalSeconds() / total);
    }
}
