package io.hazardflow.task;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Something about a task or a case was refused; the detail is for the user. */
public final class Refusal extends ErrorResponseException {

    private Refusal(HttpStatus status, String field, String detail) {
        super(status, problem(status, field, detail), null);
    }

    public static Refusal noTask() {
        return new Refusal(HttpStatus.NOT_FOUND, null, "没有这个任务，或您无权查看");
    }

    public static Refusal noCase(String caseNumber) {
        return new Refusal(HttpStatus.NOT_FOUND, null, "没有编号为 " + caseNumber + " 的案件，或不在您的管辖范围");
    }

    public static Refusal notFound(String detail) {
        return new Refusal(HttpStatus.NOT_FOUND, null, detail);
    }

    /** The call does not fit how the task stands. */
    public static Refusal now(String detail) {
        return new Refusal(HttpStatus.CONFLICT, null, detail);
    }

    public static Refusal wrong(String field, String label, String rule) {
        return new Refusal(HttpStatus.BAD_REQUEST, field, "「" + label + "」" + rule);
    }

    private static ProblemDetail problem(HttpStatus status, String field, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(switch (status) {
            case NOT_FOUND -> "没有找到";
            case CONFLICT -> "不能执行";
            default -> "请求不正确";
        });
        if (field != null) {
            problem.setProperty("field", field);
        }
        return problem;
    }
}
