package io.hazardflow.campaign.selfcheck;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Something about self-checks was refused; the detail is for the user. */
final class Refusal extends ErrorResponseException {

    private Refusal(HttpStatus status, String title, String field, String detail) {
        super(status, problem(status, title, field, detail), null);
    }

    static Refusal unknown() {
        return new Refusal(HttpStatus.NOT_FOUND, "没有找到", null, "没有这次自查，或不在您的范围内");
    }

    static Refusal unknownEnterprise() {
        return new Refusal(HttpStatus.NOT_FOUND, "没有找到", null, "没有这家企业，或不在您的范围内");
    }

    static Refusal forbidden(String detail) {
        return new Refusal(HttpStatus.FORBIDDEN, "没有权限", null, detail);
    }

    static Refusal wrong(String field, String label, String rule) {
        return new Refusal(HttpStatus.BAD_REQUEST, "请求不正确", field, "「" + label + "」" + rule);
    }

    private static ProblemDetail problem(HttpStatus status, String title, String field, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        if (field != null) {
            problem.setProperty("field", field);
        }
        return problem;
    }
}
