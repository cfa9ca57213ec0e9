package io.hazardflow.campaign.plan;

import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.pool.PoolEnterprise;
import io.hazardflow.campaign.pool.Pools;
import io.hazardflow.hazard.rule.Decisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds which enterprises of a planned campaign reach the yearly cap, or are inspected by others within days. */
@Component
class OverlapFinder {

    private final Pools pools;
    private final Visits visits;
    private final Decisions decisions;
    private final Clock clock;

    OverlapFinder(Pools pools, Visits visits, Decisions decisions, Clock clock) {
        this.pools = pools;
        this.visits = visits;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** @param checked enterprises that were looked at */
    record Found(int checked, List<Overlap> overlaps) {
    }

    Found find(Campaign campaign) {
        LocalDate today = LocalDate.now(clock);
        List<PoolEnterprise> pool = pools.matching(pools.scope(campaign));
        FrequencyCap caps = new FrequencyCap(decisions, campaign.type(), today);
        int longest = pool.stream().mapToInt(enterprise -> caps.of(enterprise).daysApart()).max().orElse(0);
        LocalDate yearBegin = LocalDate.of(campaign.periodFrom().getYear(), 1, 1);
        LocalDate nearBegin = campaign.periodFrom().minusDays(longest);
        Map<String, List<Visit>> beside = visits.beside(campaign, pool.stream().map(PoolEnterprise::enterprise).collect(Collectors.toSet()),
            yearBegin.isBefore(nearBegin) ? yearBegin : nearBegin).stream().collect(Collectors.groupingBy(Visit::enterprise));
        List<Overlap> overlaps = new ArrayList<>();
        for (PoolEnterprise enterprise : pool) {
            overlaps.addAll(of(campaign, enterprise, caps.of(enterprise), beside.getOrDefault(enterprise.enterprise(), List.of()), today));
        }
        return new Found(pool.size(), overlaps);
    }

    private static List<Overlap> of(Campaign campaign, PoolEnterprise enterprise, FrequencyCap.Limit limit, List<Visit> beside, LocalDate today) {
        List<Overlap> overlaps = new ArrayList<>();
        if (limit.daysApart() > 0) {
            beside.stream().filter(visit -> visit.daysFrom(campaign.periodFrom(), campaign.inspectUntil()) <= limit.daysApart())
                .map(visit -> near(enterprise, visit, limit)).forEach(overlaps::add);
        }
        int year = campaign.periodFrom().getYear();
        int inspections = (int) beside.stream().filter(visit -> visit.visitFrom().getYear() == year).count()
            + (year == today.getYear() ? enterprise.inspectionsThisYear() : 0);
        if (!limit.exempt() && inspections + 1 > limit.cap()) {
            boolean together = overlaps.stream().anyMatch(overlap -> overlap.proposal() == Overlap.Choice.MERGE);
            overlaps.add(new Overlap(enterprise.enterprise(), enterprise.name(), enterprise.street(), Overlap.Kind.CAP, "", null, null, null,
                inspections, limit.cap(), null, together ? Overlap.Choice.MERGE : Overlap.Choice.EXCLUDE, null, null, limit.basis()));
        }
        return overlaps;
    }

    private static Overlap near(PoolEnterprise enterprise, Visit visit, FrequencyCap.Limit limit) {
        return new Overlap(enterprise.enterprise(), enterprise.name(), enterprise.street(), Overlap.Kind.NEAR, visit.other(), visit.otherName(),
            visit.visitFrom(), visit.visitTo(), null, null, limit.daysApart(), visit.ahead() ? Overlap.Choice.MERGE : Overlap.Choice.EXCLUDE,
            null, null, limit.basis());
    }
}
