package io.hazardflow.registry.plan;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.privacy.AccountNames;
import io.hazardflow.registry.ContingencyPlan;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.PlanVersions;
import io.hazardflow.registry.Streets;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Contingency plans in the words of the screen. */
@Component
public class PlanViews {

    private final PlanFiles files;
    private final PlanSites sites;
    private final PlanVersions versions;
    private final PlanKeeping keeping;
    private final ObjectProvider<PlanDrills> drills;
    private final Departments departments;
    private final Streets streets;
    private final TimeLimits limits;
    private final Callers callers;
    private final Clock clock;

    PlanViews(PlanFiles files, PlanSites sites, PlanVersions versions, PlanKeeping keeping, ObjectProvider<PlanDrills> drills,
              Departments departments, Streets streets, TimeLimits limits, Callers callers, Clock clock) {
        this.files = files;
        this.sites = sites;
        this.versions = versions;
        this.keeping = keeping;
        this.drills = drills;
        this.departments = departments;
        this.streets = streets;
        this.limits = limits;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * A line of the list.
     *
     * @param filingDue  last day for filing; null when it is filed or no day is known
     * @param reviewOver whether its evaluation is overdue
     * @param lastDrill  when a drill of it was held last; null for never
     * @param nextDrill  day of the next one; null for none
     */
    public record Row(String id, String title, String level, String levelLabel, String typeLabel, String eventLabel, String owner, String enterprise,
               String departmentName, String streetName, String version, LocalDate filedOn, LocalDate filingDue, boolean filingOver,
               LocalDate revisedOn, LocalDate withdrawnOn, LocalDate reviewDue, boolean reviewOver, boolean inForce, Instant lastDrill,
               LocalDate nextDrill) {
    }

    record VersionView(String version, LocalDate since, LocalDate filedOn, String reason, String source, String by, List<FileView> files) {
    }

    record FileView(UUID id, String name, String type, int size, String sha256, OffsetDateTime uploadedAt, String by) {
    }

    record ReviewView(LocalDate reviewedOn, boolean revise, String version, String note, String by) {
    }

    record Whole(Row plan, List<VersionView> versions, List<PlanSites.Site> sites, List<ReviewView> reviews, boolean mayKeep, boolean mayFile) {
    }

    public List<Row> rows(List<ContingencyPlan> plans) {
        List<String> ids = plans.stream().map(ContingencyPlan::id).toList();
        PlanDrills known = drills.getIfAvailable();
        Map<String, PlanDrills.Dates> dates = known == null ? Map.of() : known.dates(ids);
        return plans.stream().map(plan -> row(plan, dates.getOrDefault(plan.id(), PlanDrills.Dates.NONE))).toList();
    }

    Whole whole(ContingencyPlan plan, Caller viewer) {
        List<PlanFiles.PlanFile> all = files.of(plan.id());
        List<VersionView> history = versions.of(plan.id()).stream().map(version -> {
            boolean latest = version.version().equals(plan.version());
            return new VersionView(version.version(), version.since(), latest ? plan.filedOn() : version.filedOn(), version.reason(),
                version.source(), name(version.raisedBy(), viewer),
                all.stream().filter(file -> file.version().equals(version.version())).map(file -> file(file, viewer)).toList());
        }).toList();
        List<ReviewView> reviews = keeping.reviews(plan.id()).stream().map(review -> new ReviewView(review.reviewedOn(), review.revise(),
            review.version(), review.note(), name(review.enteredBy(), viewer))).toList();
        return new Whole(rows(List.of(plan)).get(0), history, sites.of(plan.id()), reviews, keeping.mayKeep(plan, viewer),
            keeping.mayFile(plan, viewer));
    }

    private Row row(ContingencyPlan plan, PlanDrills.Dates drills) {
        LocalDate today = LocalDate.now(clock);
        boolean inForce = plan.inForce(today);
        LocalDate filingDue = !inForce || plan.filedOn() != null || plan.revisedOn() == null ? null
            : LocalDate.ofInstant(limits.due("contingency-plan.filing", plan.revisedOn().atStartOfDay(clock.getZone()).toInstant()), clock.getZone());
        return new Row(plan.id(), plan.title(), plan.level(), plan.levelLabel(), plan.planType().label(), plan.eventType().label(), plan.owner(),
            plan.enterprise(), plan.department() == null ? null : departments.name(plan.department()),
            plan.street() == null ? null : streets.name(plan.street()), plan.version(), plan.filedOn(), filingDue,
            filingDue != null && filingDue.isBefore(today), plan.revisedOn(), plan.withdrawnOn(), plan.reviewDue(),
            inForce && plan.reviewDue() != null && plan.reviewDue().isBefore(today), inForce, drills.last(), drills.next());
    }

    private FileView file(PlanFiles.PlanFile file, Caller viewer) {
        return new FileView(file.id(), file.name(), file.type(), file.size(), file.sha256(), file.uploadedAt(), name(file.uploadedBy(), viewer));
    }

    private String name(String account, Caller viewer) {
        return account == null ? null : AccountNames.shown(callers.byId(account), viewer);
    }
}
