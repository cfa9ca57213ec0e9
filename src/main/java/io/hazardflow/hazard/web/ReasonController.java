package io.hazardflow.hazard.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.OpenTasks;
import io.hazardflow.hazard.why.Reason;
import io.hazardflow.hazard.why.Reasons;
import io.hazardflow.ledger.Ledger;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a case has its level, deadline and holders. */
@RestController
class ReasonController {

    private final HazardCases cases;
    private final Reasons reasons;
    private final OpenTasks tasks;
    private final Ledger ledger;
    private final Callers callers;

    ReasonController(HazardCases cases, Reasons reasons, OpenTasks tasks, Ledger ledger, Callers callers) {
        this.cases = cases;
        this.reasons = reasons;
        this.tasks = tasks;
        this.ledger = ledger;
        this.callers = callers;
    }

    @GetMapping("/api/hazards/{number}/reasons")
    List<Reason> reasons(@PathVariable String number) {
        Caller caller = callers.required();
        HazardCase hazard = cases.find(number, caller).orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND,
            ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "没有编号为 " + number + " 的隐患，或不在您的管辖范围"), null));
        return reasons.of(hazard, Unannounced.events(ledger.timeline(number), caller),
            Unannounced.tasks(tasks.of(List.of(number)).getOrDefault(number, List.of()), caller), caller);
    }
}
