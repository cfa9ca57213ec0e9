package io.hazardflow.campaign.selfcheck;

import io.hazardflow.campaign.checklist.AskedItem;
import io.hazardflow.campaign.checklist.ChecklistAnswers;
import io.hazardflow.campaign.checklist.ChecklistForm;
import io.hazardflow.campaign.checklist.Checklists;
import io.hazardflow.campaign.checklist.ItemResult;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 开展自查: somebody of the enterprise goes through the checklists item by item. */
@Component
class CarryOutSelfCheck implements FormStep {

    private final SelfChecks checks;
    private final Checklists checklists;
    private final ChecklistForm form;
    private final EarlierAnswers earlier;
    private final Enterprises enterprises;
    private final Clock clock;

    CarryOutSelfCheck(SelfChecks checks, Checklists checklists, ChecklistForm form, EarlierAnswers earlier, Enterprises enterprises, Clock clock) {
        this.checks = checks;
        this.checklists = checklists;
        this.form = form;
        this.earlier = earlier;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return SelfCheckProcess.CARRY_OUT_SELF_CHECK;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        SelfCheck check = checks.get(context.caseNumber());
        Enterprise enterprise = enterprises.find(check.enterprise()).orElseThrow();
        Map<String, Object> values = new HashMap<>(form.prefill(items(check), earlier.of(check.enterprise())));
        values.put("checker", context.caller().name());
        values.put("caseIndustry", enterprise.industry());
        values.put("caseDay", Deadlines.dayOf(clock.instant()).toString());
        return values;
    }

    @Override
    public Outcome submit(Submission submission) {
        SelfCheck check = checks.get(submission.context().caseNumber());
        ChecklistAnswers answers = ChecklistAnswers.of(submission.document(), items(check));
        Instant now = clock.instant();
        boolean late = now.isAfter(check.due());
        Map<String, Object> facts = Facts.of("state", (late ? SelfCheckState.LATE : SelfCheckState.DONE).name())
            .and("late", late)
            .and("answeredAt", now)
            .and("endedAt", now)
            .and("doneBy", submission.context().caller().userId())
            .and("areas", submission.text("areas"))
            .and("items", answers.all().size())
            .and("checked", answers.count(ItemResult.COMPLIANT) + answers.count(ItemResult.NOT_COMPLIANT))
            .and("found", answers.notCompliant().size()).map();
        return new Outcome(check.number(), Map.of(), facts, check.checklistRefs());
    }

    /** Those that the enterprise was asked, and still is: its card may have changed since the form was opened. */
    List<AskedItem> items(SelfCheck check) {
        return checklists.itemsFor(check.checklistRefs(), enterprises.find(check.enterprise()).orElseThrow());
    }
}
