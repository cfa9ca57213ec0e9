package io.hazardflow.campaign.selfcheck;

import io.hazardflow.campaign.checklist.Checklist;
import io.hazardflow.campaign.checklist.Checklists;
import io.hazardflow.hazard.rule.Deadlines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 下达到期自查: one batch of the self-checks whose period runs today. Whoever has that of the period gets no second one; after a standstill the
 * running period is opened late, with its full days as far as the period lasts, and those that are over are not.
 */
@Component
class OpenWindows implements JavaDelegate {

    private final EffectivePlans plans;
    private final Checklists checklists;
    private final SelfCheckStarts starts;
    private final Clock clock;
    private final int batch;

    OpenWindows(EffectivePlans plans, Checklists checklists, SelfCheckStarts starts, Clock clock,
                @Value("${hazardflow.self-check.batch:100}") int batch) {
        this.plans = plans;
        this.checklists = checklists;
        this.starts = starts;
        this.clock = clock;
        this.batch = batch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate today = LocalDate.now(clock);
        String after = Optional.ofNullable(SelfCheckProcess.WINDOWS_OPENED_TO.in(execution)).orElse("");
        List<EffectivePlan> page = plans.page(today, after, batch);
        page.forEach(plan -> open(plan, today));
        if (!page.isEmpty()) {
            EffectivePlan last = page.get(page.size() - 1);
            execution.setVariable(SelfCheckProcess.WINDOWS_OPENED_TO.name(), last.enterprise() + "/" + last.checklist());
        }
        execution.setVariable(SelfCheckProcess.ALL_WINDOWS_OPENED.name(), page.size() < batch);
    }

    private void open(EffectivePlan plan, LocalDate today) {
        Checklist newest = checklists.newest(plan.checklist(), today).orElseThrow();
        Frequency.Period period = plan.frequency().of(today);
        LocalDate end = today.plusDays(plan.windowDays() - 1L);
        Instant due = Deadlines.endOf(end.isAfter(period.to()) ? period.to() : end);
        Instant lapses = period.to().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        starts.start(new DueSelfCheck(plan.enterprise(), null, plan.checklist(), List.of(newest.ref()), plan.frequency(), period.code(),
            remindAt(clock.instant(), due, Duration.ofHours(plan.remindHours())), due, lapses,
            List.of("self-check/" + plan.origin() + "/" + plan.frequency() + (plan.basis() == null ? "" : "：" + plan.basis()))));
    }

    /** So long before the end, but not in the first half of the time. */
    static Instant remindAt(Instant now, Instant due, Duration before) {
        Instant half = now.plus(Duration.between(now, due).dividedBy(2));
        Instant wanted = due.minus(before);
        return wanted.isBefore(half) ? half : wanted;
    }
}
