package io.hazardflow.campaign.web;

import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says which condition of a list could not be read. */
@RestControllerAdvice(basePackageClasses = ListProblems.class)
@Order(-1)
class ListProblems {

    private static final Map<String, String> RULES = Map.of("page", "「页码」须是整数", "size", "「每页条数」须是整数", "overdue", "「是否逾期」只能是 true 或 false",
        "mine", "「由我检查」只能是 true 或 false");

    @ExceptionHandler
    ProblemDetail notReadable(MethodArgumentTypeMismatchException e) {
        return problem(rule(e.getName()));
    }

    @ExceptionHandler
    ProblemDetail notReadable(BindException e) {
        FieldError first = e.getFieldError();
        return problem(rule(first == null ? "" : first.getField()));
    }

    /** A character that the database does not know. */
    @ExceptionHandler
    ProblemDetail notStorable(DataIntegrityViolationException e) {
        return problem("查询条件中有不能识别的字符");
    }

    private static String rule(String field) {
        return RULES.getOrDefault(field, "「" + field + "」的格式不正确");
    }

    private static ProblemDetail problem(String rule) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, rule);
    }
}
