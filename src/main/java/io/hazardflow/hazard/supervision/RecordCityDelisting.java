package io.hazardflow.hazard.supervision;

import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.Procedure;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 登记市级摘牌: the city has delisted what it had taken over. */
@Component
class RecordCityDelisting implements FormStep {

    private final HazardCases cases;
    private final SupervisionDuties duties;
    private final CaseProcedures procedures;
    private final Clock clock;

    RecordCityDelisting(HazardCases cases, SupervisionDuties duties, CaseProcedures procedures, Clock clock) {
        this.cases = cases;
        this.duties = duties;
        this.procedures = procedures;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return Supervision.RECORD_CITY_DELISTING;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        duties.check(formId(), hazard, submission.context().caller());
        if (procedures.isOpen(hazard.number(), Procedure.BUSINESS_SUSPENSION)) {
            throw new FormRejectedException(null, "登记市级摘牌", "停产停业整顿尚未结束，解除前不能摘牌");
        }
        Facts facts = SupervisionState.DELISTED.facts().and("supervised", false).and("delistedAt", clock.instant())
            .and("supervisionOverdue", false);
        return new Outcome(hazard.number(), Map.of(), facts.map(), List.of());
    }
}
