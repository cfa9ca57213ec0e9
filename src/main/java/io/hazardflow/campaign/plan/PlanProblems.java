package io.hazardflow.campaign.plan;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What the calls on plans refuse, in the user's words. */
final class PlanProblems {

    private PlanProblems() {
    }

    static ErrorResponseException notFound(String number) {
        return of(HttpStatus.NOT_FOUND, "没有编号为 " + number + " 的专项，或不在您的管辖范围");
    }

    static ErrorResponseException of(HttpStatus status, String rule) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, rule), null);
    }
}
