package io.hazardflow.hazard.web;

import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.hazard.HazardConsistency;
import io.hazardflow.ledger.IntegrityCheck;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets an administrator ask whether list, ledger, engine, evidence and documents still agree. */
@RestController
class HazardConsistencyController {

    private final List<IntegrityCheck> checks;
    private final Callers callers;

    HazardConsistencyController(List<IntegrityCheck> checks, Callers callers) {
        this.checks = checks;
        this.callers = callers;
    }

    @GetMapping("/api/consistency")
    List<HazardConsistency.Finding> findings() {
        if (!callers.required().has(Role.ADMIN)) {
            throw new ErrorResponseException(HttpStatus.FORBIDDEN,
                ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "只有系统管理员可以核对数据"), null);
        }
        return checks.stream().flatMap(check -> check.check().stream())
            .map(finding -> new HazardConsistency.Finding(finding.subject(), finding.what())).toList();
    }
}
