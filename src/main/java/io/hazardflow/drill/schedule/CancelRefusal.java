package io.hazardflow.drill.schedule;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A drill is not cancelled; the detail is for the user. */
final class CancelRefusal extends ErrorResponseException {

    private CancelRefusal(HttpStatus status, ProblemDetail problem) {
        super(status, problem, null);
    }

    static CancelRefusal of(HttpStatus status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(status == HttpStatus.NOT_FOUND ? "没有找到" : status == HttpStatus.FORBIDDEN ? "没有权限" : "不能取消");
        return new CancelRefusal(status, problem);
    }
}
