package io.hazardflow.hazard.supervision;

import io.hazardflow.access.Caller;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.rule.LastStep;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who may not do a step of the supervision although his post may (domain C.0): asked at the claim and again at the submission. */
@Component
class SupervisionDuties {

    private static final Map<String, String> OFFICIAL_STEPS = Map.ofEntries(
        Map.entry(Supervision.PROPOSE_SUPERVISION, "提请挂牌督办"),
        Map.entry(Supervision.APPROVE_SUPERVISION, "批准挂牌"),
        Map.entry(Supervision.ISSUE_SUPERVISION_NOTICE, "下达督办通知书"),
        Map.entry(Supervision.PUBLISH_LISTING, "公示挂牌"),
        Map.entry(Supervision.SUPERVISE_ON_SITE, "现场督办"),
        Map.entry(Supervision.DECIDE_OVERRUN, "逾期处置"),
        Map.entry(Supervision.ACCEPT_JOINTLY, "联合验收"),
        Map.entry(Supervision.APPROVE_DELISTING, "摘牌审批"),
        Map.entry(Supervision.PUBLISH_DELISTING, "公示摘牌"),
        Map.entry(Supervision.RECORD_CITY_DELISTING, "登记市级摘牌"));

    private final LastStep lastStep;

    SupervisionDuties(LastStep lastStep) {
        this.lastStep = lastStep;
    }

    boolean concern(String step) {
        return OFFICIAL_STEPS.containsKey(step);
    }

    void check(String step, HazardCase hazard, Caller caller) {
        String label = OFFICIAL_STEPS.get(step);
        if (label == null) {
            return;
        }
        SeparationOfDuties.checkOfficial(caller, label);
        switch (step) {
            case Supervision.APPROVE_SUPERVISION ->
                refuseIf(lastStep.doneBy(caller, hazard.number(), Supervision.PROPOSE_SUPERVISION), label, "提请人不能批准自己提请的挂牌");
            case Supervision.ACCEPT_JOINTLY -> refuseIf(SeparationOfDuties.rectified(caller, hazard), label, "整改人不能参加验收");
            case Supervision.APPROVE_DELISTING -> {
                refuseIf(SeparationOfDuties.rectified(caller, hazard), label, "整改人不能审批摘牌");
                refuseIf(accepted(caller, hazard.number()), label, "参加验收的人不能审批摘牌");
            }
            default -> { }
        }
    }

    private boolean accepted(Caller caller, String caseNumber) {
        return lastStep.doneBy(caller, caseNumber, Supervision.ACCEPT_JOINTLY)
            || lastStep.of(caseNumber, Supervision.ACCEPT_JOINTLY)
                .filter(acceptance -> caller.userId().equals(acceptance.document().path("streetAcceptor").asText())).isPresent();
    }

    private static void refuseIf(boolean broken, String label, String rule) {
        if (broken) {
            throw new FormRejectedException(null, label, rule);
        }
    }
}
