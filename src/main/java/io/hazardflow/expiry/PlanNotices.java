package io.hazardflow.expiry;

import io.hazardflow.notice.Announcement;
import io.hazardflow.notice.Announcements;
import io.hazardflow.registry.ContingencyPlan;
import io.hazardflow.registry.ContingencyPlanPosts;
import io.hazardflow.registry.ContingencyPlans;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells that contingency plans are to be evaluated or filed: their owners, and from the last day on the authority that they are filed with. */
@Component
class PlanNotices {

    static final String DUE = "plan-due";
    static final String OVERDUE = "plan-overdue";

    private static final String CATEGORY = "JC09";

    private final ContingencyPlans plans;
    private final ContingencyPlanPosts posts;
    private final Enterprises enterprises;
    private final ToldTable told;
    private final Announcements announcements;
    private final ObjectProvider<ExpiryFollowUp> followUp;
    private final TimeLimits limits;
    private final Clock clock;

    PlanNotices(ContingencyPlans plans, ContingencyPlanPosts posts, Enterprises enterprises, ToldTable told, Announcements announcements,
                ObjectProvider<ExpiryFollowUp> followUp, TimeLimits limits, Clock clock) {
        this.plans = plans;
        this.posts = posts;
        this.enterprises = enterprises;
        this.told = told;
        this.announcements = announcements;
        this.followUp = followUp;
        this.limits = limits;
        this.clock = clock;
    }

    /** What of plans is due until a day. */
    List<PlanDue> due(LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        return Stream.concat(plans.reviewDueUntil(until, today).stream().map(PlanDue::review),
            plans.unfiled(today).stream().map(plan -> PlanDue.filing(plan, filingDue(plan.revisedOn()))).filter(due -> !due.lastDay().isAfter(until)))
            .toList();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void tell(PlanDue due, int threshold) {
        if (!told.first(due.item(), due.lastDay(), threshold)) {
            return;
        }
        boolean over = threshold == Thresholds.AFTER;
        Optional<String> opened = over ? opened(due) : Optional.empty();
        opened.ifPresent(number -> told.opened(due.item(), due.lastDay(), number));
        List<String> told = new ArrayList<>(posts.owners(due.plan()));
        String authority = posts.authority(due.plan());
        if (threshold <= 0 && !told.contains(authority)) {
            told.add(authority);
        }
        announcements.announce(new Announcement(over ? OVERDUE : DUE, opened.orElse(null), null, false, facts(due, opened.orElse("")), told, List.of(),
            null, opened.map(number -> "/hazards/" + number).orElse("/contingency-plans/" + due.plan().id())));
    }

    /** A hazard only where the law demands the evaluation (管理办法第三十五条), and not for what a register nobody kept up says. */
    private Optional<String> opened(PlanDue due) {
        LocalDate lately = LocalDate.now(clock).minusDays(limits.get("expiry.case-within").amount());
        return due.filing() || due.lastDay().isBefore(lately) || !isObliged(due.plan()) ? Optional.empty()
            : Optional.ofNullable(followUp.getIfAvailable()).map(keeper -> keeper.opened(expired(due)));
    }

    private boolean isObliged(ContingencyPlan plan) {
        return plan.enterprise() != null && enterprises.find(plan.enterprise())
            .filter(enterprise -> enterprise.profile().highRisk() || enterprise.profile().aboveScale()).isPresent();
    }

    private LocalDate filingDue(LocalDate revisedOn) {
        return LocalDate.ofInstant(limits.due("contingency-plan.filing", revisedOn.atStartOfDay(clock.getZone()).toInstant()), clock.getZone());
    }

    private Map<String, String> facts(PlanDue due, String caseNumber) {
        return Map.of("kind", due.filing() ? "备案" : "评估", "owner", due.plan().owner(), "item", due.plan().title(), "version", due.plan().version(),
            "expiresOn", due.lastDay().toString(), "days", String.valueOf(Math.abs(ChronoUnit.DAYS.between(LocalDate.now(clock), due.lastDay()))),
            "caseNumber", caseNumber);
    }

    private static ExpiredItem expired(PlanDue due) {
        return new ExpiredItem(due.item(), due.plan().enterprise(), "应急预案评估", CATEGORY,
            "《" + due.plan().title() + "》（" + due.plan().version() + "）应于 " + due.lastDay() + " 前评估，至今没有登记评估结果。", due.lastDay());
    }
}
