package io.hazardflow.hazard.suspension;

import io.hazardflow.access.Caller;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.rule.LastStep;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may not do a step of the suspension although his post may (domain C.0): asked at the claim and again at the submission. */
@Component
class SuspensionDuties {

    private static final Map<String, String> OFFICIAL_STEPS = Map.ofEntries(
        Map.entry(Suspension.ORDER_SUSPENSION, "拟定停产停业"),
        Map.entry(Suspension.APPROVE_SUSPENSION, "批准停产停业"),
        Map.entry(Suspension.SERVE_SUSPENSION, "送达决定"),
        Map.entry(Suspension.VERIFY_EXECUTION, "现场核查执行"),
        Map.entry(Suspension.LIFT_POWER_CUT, "解除停电"),
        Map.entry(Suspension.CHECK_SEAL, "检查封存"),
        Map.entry(Suspension.DECIDE_LONG_SUSPENSION, "停产超期处置"),
        Map.entry(Suspension.EXAMINE_RESUMPTION, "现场审查恢复"),
        Map.entry(Suspension.PROPOSE_CLOSING_DOWN, "提请关闭"),
        Map.entry(Suspension.DECIDE_CLOSING_DOWN, "决定关闭"),
        Map.entry(Suspension.REQUEST_POWER_CUT, "拟定停电"),
        Map.entry(Suspension.APPROVE_POWER_CUT, "批准停电"),
        Map.entry(Suspension.CUT_POWER, "实施停电"));
    private static final Set<String> BY_CERTIFIED_OFFICERS = Set.of(Suspension.ORDER_SUSPENSION, Suspension.SERVE_SUSPENSION,
        Suspension.VERIFY_EXECUTION, Suspension.EXAMINE_RESUMPTION, Suspension.REQUEST_POWER_CUT, Suspension.CUT_POWER,
        Suspension.LIFT_POWER_CUT);

    private final LastStep lastStep;
    private final OfficerPairs officers;

    SuspensionDuties(LastStep lastStep, OfficerPairs officers) {
        this.lastStep = lastStep;
        this.officers = officers;
    }

    boolean concern(String step) {
        return OFFICIAL_STEPS.containsKey(step);
    }

    void check(String step, HazardCase hazard, Caller caller) {
        String label = OFFICIAL_STEPS.get(step);
        SeparationOfDuties.checkOfficial(caller, label);
        if (BY_CERTIFIED_OFFICERS.contains(step)) {
            officers.checkFirst(caller.userId(), label);
        }
        String number = hazard.number();
        switch (step) {
            case Suspension.APPROVE_SUSPENSION ->
                refuseIf(isOfPair(caller, number, Suspension.ORDER_SUSPENSION), label, "经办执法人员不能批准自己的拟办意见");
            case Suspension.APPROVE_POWER_CUT ->
                refuseIf(isOfPair(caller, number, Suspension.REQUEST_POWER_CUT), label, "拟定停电的执法人员不能批准");
            case Suspension.EXAMINE_RESUMPTION -> refuseIf(SeparationOfDuties.rectified(caller, hazard), label, "整改人不能审查恢复");
            case Suspension.DECIDE_CLOSING_DOWN ->
                refuseIf(lastStep.doneBy(caller, number, Suspension.PROPOSE_CLOSING_DOWN), label, "提请人不能决定自己提请的关闭");
            default -> { }
        }
    }

    /** Not those who ordered the suspension among themselves. */
    void checkExaminers(HazardCase hazard, Caller caller, String second) {
        Set<String> ordered = lastStep.of(hazard.number(), Suspension.ORDER_SUSPENSION).map(OfficerPairs::of).orElse(Set.of());
        if (ordered.contains(caller.userId()) && ordered.contains(second)) {
            throw new FormRejectedException(OfficerPairs.OFFICER, "同行执法人员", "两名审查人中至少一人须未参与作出停产决定");
        }
    }

    private boolean isOfPair(Caller caller, String caseNumber, String step) {
        return lastStep.doneBy(caller, caseNumber, step)
            || lastStep.of(caseNumber, step).map(OfficerPairs::of).filter(pair -> pair.contains(caller.userId())).isPresent();
    }

    private static void refuseIf(boolean broken, String label, String rule) {
        if (broken) {
            throw new FormRejectedException(null, label, rule);
        }
    }
}
