package io.hazardflow.notice;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers of the addresses of notices when something is wrong, in the user's language (RFC 9457). */
@RestControllerAdvice(assignableTypes = {InboxController.class, NoticeSettingController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoticeProblems {

    private static final Map<String, String> RULES = Map.of("page", "「页码」须是整数", "size", "「每页条数」须是整数",
        "unread", "「未读」须是 true 或 false", "urgent", "「紧急」须是 true 或 false", "id", "通知的编号不正确");

    @ExceptionHandler
    ProblemDetail refused(NoticeRefusedException e) {
        return problem(e.status(), e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail notReadable(MethodArgumentTypeMismatchException e) {
        return problem(HttpStatus.BAD_REQUEST, RULES.getOrDefault(e.getName(), "「" + e.getName() + "」的格式不正确"));
    }

    @ExceptionHandler
    ProblemDetail notReadable(HttpMessageNotReadableException e) {
        return problem(HttpStatus.BAD_REQUEST, "请求内容的格式不正确");
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(status == HttpStatus.NOT_FOUND ? "没有找到" : "请求不正确");
        return problem;
    }
}
