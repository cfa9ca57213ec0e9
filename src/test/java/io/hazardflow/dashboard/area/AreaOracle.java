package io.hazardflow.dashboard.area;

import io.hazardflow.platform.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts campaigns, self-checks and drills as domain E words it, in nothing but Java. */
final class AreaOracle {

    /** Numerator and denominator; the latter null for a number that is no rate. */
    record Pair(long numerator, Long denominator) {
    }

    /** Days of a period until now; the end moment is not in it. */
    record Span(LocalDate first, LocalDate last, LocalDate today, Instant now) {

        Instant from() {
            return first.atStartOfDay(EngineClock.ZONE).toInstant();
        }

        Instant end() {
            Instant end = last.plusDays(1).atStartOfDay(EngineClock.ZONE).toInstant();
            return end.isAfter(now) ? now : end;
        }

        boolean has(Instant moment) {
            return moment != null && !moment.isBefore(from()) && moment.isBefore(end());
        }

        boolean hasDay(LocalDate day) {
            return day != null && !day.isBefore(first) && !day.isAfter(last);
        }
    }

    private static final Set<String> NO_FINDS = Set.of("INVALID", "MERGED", "CANCELLED", "TRANSFERRED");
    private static final Set<String> OWN = Set.of("ENT_SELF", "ENT_STAFF");
    private static final Set<String> LISTED = Set.of("SELECTED", "MUST", "MERGED");
    private static final Set<String> DANGEROUS = Set.of("HAZCHEM_TRADE", "GAS_STATION", "LNG_STATION");
    private static final int REVISION_DAYS = 30;

    private final AreaRows rows;
    private final Span span;
    private final Predicate<String> street;

    AreaOracle(AreaRows rows, Span span, Predicate<String> street) {
        this.rows = rows;
        this.span = span;
        this.street = street;
    }

    Map<String, Pair> all() {
        Map<String, Pair> figures = new TreeMap<>();
        selfChecks(figures);
        visits(figures);
        campaigns(figures);
        burden(figures);
        drills(figures);
        figures.put("LONG_OVERDUE", new Pair(rows.hazards.stream().filter(hazard -> here(hazard.at())).filter(this::longOverdue).count(), null));
        return figures;
    }

    private boolean here(AreaRows.Enterprise at) {
        return street.test(at.street());
    }

    private static <T> Pair rate(List<T> of, Predicate<T> good) {
        return new Pair(of.stream().filter(good).count(), (long) of.size());
    }

    private void selfChecks(Map<String, Pair> figures) {
        List<AreaRows.Enterprise> due = rows.enterprises.stream().filter(this::here).filter(this::isDue).toList();
        figures.put("SELF_CHECK_ACTIVE", rate(due, this::reported));
        List<AreaRows.Check> wanted = rows.checks.stream().filter(check -> here(check.at()) && span.has(check.due())
            && !check.state().equals("WITHDRAWN"))
            .toList();
        figures.put("SELF_CHECK_IN_TIME", rate(wanted, check -> check.state().equals("DONE")));
        figures.put("SELF_CHECK_MISSED", rate(wanted, check -> check.answered() == null));
        Set<String> alongside = new HashSet<>();
        rows.checks.stream().map(AreaRows.Check::zeroReport).filter(Objects::nonNull).forEach(alongside::add);
        long clear = rows.zeros.stream().filter(zero -> here(zero.at()) && span.has(zero.reported()) && !alongside.contains(zero.number())).count()
            + rows.checks.stream().filter(check -> here(check.at()) && span.has(check.answered()) && check.found() == 0).count();
        long others = rows.checks.stream().filter(check -> here(check.at()) && span.has(check.answered()) && check.found() > 0).count()
            + rows.hazards.stream().filter(hazard -> here(hazard.at()) && isOwn(hazard) && hazard.check() == null
                && span.has(hazard.reported())).count();
        figures.put("ZERO_REPORT_SHARE", new Pair(clear, clear + others));
    }

    private boolean isDue(AreaRows.Enterprise enterprise) {
        boolean monthEnded = Stream.iterate(span.first(), day -> !day.isAfter(span.last()), day -> day.plusDays(1))
            .anyMatch(day -> day.plusDays(1).getDayOfMonth() == 1 && day.isBefore(span.today()));
        return enterprise.status().equals("OPERATING") && monthEnded || rows.checks.stream()
            .anyMatch(check -> check.at().equals(enterprise) && span.has(check.due()) && !check.state().equals("WITHDRAWN"));
    }

    private boolean reported(AreaRows.Enterprise enterprise) {
        return rows.zeros.stream().anyMatch(zero -> zero.at().equals(enterprise) && !zero.to().isBefore(span.first())
            && !zero.from().isAfter(span.last()))
            || rows.checks.stream().anyMatch(check -> check.at().equals(enterprise) && span.has(check.answered()))
            || rows.hazards.stream().anyMatch(hazard -> hazard.at().equals(enterprise) && isOwn(hazard) && span.has(hazard.reported()));
    }

    private static boolean isOwn(AreaRows.Hazard hazard) {
        return OWN.contains(hazard.source()) && !hazard.state().equals("INVALID") && !hazard.state().equals("CANCELLED");
    }

    private void visits(Map<String, Pair> figures) {
        List<AreaRows.Visit> made = rows.visits.stream().filter(visit -> here(visit.at()) && visit.state().equals("DONE")
            && span.has(visit.arrived())).toList();
        figures.put("CAMPAIGN_FINDS", rate(made, visit -> finds(visit) > 0));
        figures.put("HAZARDS_PER_VISIT", new Pair(made.stream().mapToLong(this::finds).sum(), (long) made.size()));
        figures.put("JOINT_VISITS", rate(made, visit -> visit.serves().size() > 1));
    }

    private long finds(AreaRows.Visit visit) {
        return rows.hazards.stream().filter(hazard -> visit.number().equals(hazard.visit()) && !NO_FINDS.contains(hazard.state())).count();
    }

    private void campaigns(Map<String, Pair> figures) {
        List<AreaRows.Target> objects = rows.targets.stream().filter(target -> here(target.at()) && LISTED.contains(target.choice())
            && ran(target.of())).toList();
        figures.put("CAMPAIGN_PROGRESS", rate(objects, target -> rows.visits.stream().anyMatch(visit -> visit.at().equals(target.at())
            && visit.serves().contains(target.of()) && visit.state().equals("DONE") && visit.arrived().isBefore(span.end()))));
        List<AreaRows.Campaign> complete = rows.campaigns.stream().filter(campaign -> campaign.type().equals("DOUBLE_RANDOM")
            && !campaign.state().equals("CANCELLED") && span.has(campaign.completed())
            && (campaign.published() != null || campaign.publishBy().isBefore(span.today()))).toList();
        figures.put("RANDOM_PUBLISHED", rate(complete, campaign -> campaign.published() != null
            && !AreaRows.day(campaign.published()).isAfter(campaign.publishBy())));
    }

    private boolean ran(AreaRows.Campaign campaign) {
        return !campaign.state().equals("CANCELLED") && campaign.started() != null && campaign.started().isBefore(span.end())
            && (campaign.completed() == null || !campaign.completed().isBefore(span.from()));
    }

    private void burden(Map<String, Pair> figures) {
        List<AreaRows.Enterprise> visited = rows.enterprises.stream().filter(this::here)
            .filter(enterprise -> made(enterprise).anyMatch(visit -> span.has(visit.arrived()))).toList();
        figures.put("OVER_INSPECTED", rate(visited, enterprise -> ofYear(enterprise) > cap(enterprise)));
        figures.put("INSPECTIONS_EACH", new Pair(visited.stream().mapToLong(this::ofYear).sum(), (long) visited.size()));
        figures.put("INSPECTIONS_MOST", new Pair(visited.stream().mapToLong(this::ofYear).max().orElse(0), (long) visited.size()));
    }

    private Stream<AreaRows.Visit> made(AreaRows.Enterprise enterprise) {
        return rows.visits.stream().filter(visit -> visit.at().equals(enterprise) && visit.state().equals("DONE"));
    }

    private long ofYear(AreaRows.Enterprise enterprise) {
        int year = span.last().getYear();
        return made(enterprise).filter(visit -> AreaRows.day(visit.arrived()).getYear() >= year && visit.arrived().isBefore(span.end())).count()
            + (year == span.today().getYear() ? enterprise.before() : 0);
    }

    /** The table of domain B6 as the product has it, for a special check. */
    private static long cap(AreaRows.Enterprise enterprise) {
        String grade = String.valueOf(enterprise.grade());
        String color = String.valueOf(enterprise.color());
        if (grade.equals("D")) {
            return Long.MAX_VALUE;
        }
        if (color.equals("RED") || enterprise.highRisk() || DANGEROUS.contains(enterprise.industry())) {
            return 4;
        }
        return color.equals("ORANGE") || grade.equals("C") ? 3 : grade.equals("A") ? 1 : 2;
    }

    private void drills(Map<String, Pair> figures) {
        List<AreaRows.Drill> required = rows.drills.stream().filter(drill -> here(drill.at()) && drill.origin().equals("OBLIGATION")
            && drill.cancelled() == null && span.hasDay(drill.windowEnd()) && drill.windowEnd().isBefore(span.today())).toList();
        figures.put("DRILL_COMPLETION", rate(required, drill -> drill.held() != null && !AreaRows.day(drill.held()).isAfter(drill.windowEnd())));
        List<AreaRows.Drill> held = rows.drills.stream().filter(drill -> here(drill.at()) && span.has(drill.held())).toList();
        figures.put("DRILL_GRADES", rate(held.stream().filter(drill -> drill.grade() != null).toList(),
            drill -> drill.grade().equals("EXCELLENT") || drill.grade().equals("GOOD")));
        figures.put("DRILL_REPORTED", rate(held.stream().filter(drill -> drill.mustReport() && drill.cancelled() == null
            && (drill.submitted() != null || AreaRows.day(drill.reportDue()).isBefore(span.today()))).toList(), drill -> drill.submitted() != null));
        List<AreaRows.Improvement> due = rows.improvements.stream().filter(item -> here(item.of().at()) && span.hasDay(item.deadline())
            && (improved(item) || item.deadline().isBefore(span.today()))).toList();
        figures.put("DRILL_IMPROVED", rate(due, AreaOracle::improved));
        List<AreaRows.Trigger> decided = rows.triggers.stream().filter(trigger -> here(trigger.at())
            && span.has(trigger.day().atStartOfDay(EngineClock.ZONE).toInstant())
            && (trigger.revised() != null || trigger.day().plusDays(REVISION_DAYS).isBefore(span.today()))).toList();
        figures.put("PLAN_REVISED", rate(decided, trigger -> trigger.revised() != null
            && !trigger.revised().isAfter(trigger.day().plusDays(REVISION_DAYS))));
    }

    private static boolean improved(AreaRows.Improvement item) {
        return item.state().equals("VERIFIED") || item.hazard() != null && item.hazard().state().equals("CLOSED");
    }

    private boolean longOverdue(AreaRows.Hazard hazard) {
        boolean open = hazard.passed() == null || !hazard.passed().isBefore(span.end());
        return !NO_FINDS.contains(hazard.state()) && open && hazard.deadline().plus(15, ChronoUnit.DAYS).isBefore(span.end());
    }
}
