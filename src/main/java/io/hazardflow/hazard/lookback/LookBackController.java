package io.hazardflow.hazard.lookback;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.platform.SeededNumbers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 重算验证: computes the draw of a closed case again. The visit is unannounced, so whoever belongs to an enterprise does not get it. */
@RestController
class LookBackController {

    private final HazardCases cases;
    private final LookBackDraws draws;
    private final Callers callers;

    LookBackController(HazardCases cases, LookBackDraws draws, Callers callers) {
        this.cases = cases;
        this.draws = draws;
        this.callers = callers;
    }

    /** @param equal whether the record and the new computation agree in every part */
    record Answer(String caseNumber, String algorithm, LookBackDraws.Recorded recorded, LookBackDraw again, boolean equal) {
    }

    @GetMapping("/api/hazards/{number}/look-back-draw")
    Answer draw(@PathVariable String number) {
        Caller caller = callers.required();
        HazardCase hazard = cases.find(number, caller).filter(found -> !caller.enterpriseAnywhere())
            .orElseThrow(() -> missing("没有编号为 " + number + " 的隐患，或不在您的管辖范围"));
        LookBackDraws.Check check = draws.check(hazard.number()).orElseThrow(() -> missing("这件隐患没有回头看抽取记录"));
        return new Answer(number, SeededNumbers.ALGORITHM, check.recorded(), check.again(), check.recorded().agreesWith(check.again()));
    }

    private static ErrorResponseException missing(String detail) {
        return new ErrorResponseException(HttpStatus.NOT_FOUND, ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, detail), null);
    }
}
