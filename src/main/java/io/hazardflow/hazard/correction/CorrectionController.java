package io.hazardflow.hazard.correction;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 更正: what may be corrected of a case now, and doing it. */
@RestController
@RequestMapping("/api/hazards/{number}/correction")
class CorrectionController {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    private final HazardCases cases;
    private final Corrections corrections;
    private final Callers callers;

    CorrectionController(HazardCases cases, Corrections corrections, Callers callers) {
        this.cases = cases;
        this.corrections = corrections;
        this.callers = callers;
    }

    /** One of the two, with the reason. */
    record Request(String enterpriseId, String category, String reason) {
    }

    record Standing(boolean enterprise, boolean category) {
    }

    @GetMapping
    Standing standing(@PathVariable String number) {
        Caller caller = callers.required();
        return standing(visible(number, caller), caller);
    }

    @PostMapping
    Standing correct(@PathVariable String number, @RequestBody Request request) {
        Caller caller = callers.required();
        HazardCase hazard = visible(number, caller);
        if (Corrections.postOf(caller, hazard).isEmpty()) {
            throw problem(HttpStatus.FORBIDDEN, "更正由案件所在街道安全办或监管部门办理");
        }
        String enterprise = blankToNull(request.enterpriseId());
        String category = blankToNull(request.category());
        if (enterprise == null == (category == null)) {
            throw problem(HttpStatus.BAD_REQUEST, "「企业」和「类别」须填一项，每次更正一项");
        }
        String reason = request.reason() == null ? "" : request.reason().strip();
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            throw problem(HttpStatus.BAD_REQUEST, "「更正理由」须为 " + SHORTEST + " 至 " + LONGEST + " 个字");
        }
        try {
            if (enterprise != null) {
                corrections.enterprise(hazard, enterprise, reason, caller);
            } else {
                corrections.category(hazard, category, reason, caller);
            }
        } catch (CorrectionRefusedException e) {
            throw problem(HttpStatus.CONFLICT, e.getMessage());
        }
        return standing(cases.get(number), caller);
    }

    private Standing standing(HazardCase hazard, Caller caller) {
        boolean may = Corrections.postOf(caller, hazard).isPresent();
        return new Standing(may && corrections.refusalOfEnterprise(hazard).isEmpty(), may && Corrections.refusalOfCategory(hazard).isEmpty());
    }

    private HazardCase visible(String number, Caller caller) {
        return cases.find(number, caller).orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "没有编号为 " + number + " 的隐患，或不在您的管辖范围"));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
