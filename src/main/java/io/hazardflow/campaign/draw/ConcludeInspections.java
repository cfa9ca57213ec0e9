package io.hazardflow.campaign.draw;

import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.visit.Replaceable;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 确认检查结束: gives a reason why drawn objects that could not be inspected are not replaced although others stand by. */
@Component
class ConcludeInspections implements FormStep {

    private final Replaceable replaceable;
    private final Clock clock;

    ConcludeInspections(Replaceable replaceable, Clock clock) {
        this.replaceable = replaceable;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return CampaignProcess.CONCLUDE_INSPECTIONS;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("objects", replaceable.of(context.caseNumber()).stream()
            .map(object -> object.name() + "：" + object.state().label() + "，下一候补 " + object.next()).collect(Collectors.joining("\n")));
    }

    @Override
    public Outcome submit(Submission submission) {
        return new Outcome(submission.context().caseNumber(), Map.of(), Facts.of("concludedAt", clock.instant()).map(), List.of());
    }
}
