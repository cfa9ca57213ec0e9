package io.hazardflow.hazard.web;

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

/** Says which condition of the list could not be read. */
@RestControllerAdvice(assignableTypes = {HazardListController.class, WorkController.class})
@Order(-1)
class HazardListProblems {

    private static final Map<String, String> RULES = Map.of("page", "「页码」须是整数", "size", "「每页条数」须是整数",
        "from", "「上报日期自」须是日期，如 2026-01-31", "to", "「上报日期至」须是日期，如 2026-01-31", "overdue", "「是否逾期」只能是 true 或 false",
        "late", "「逾期天数」只能是 DAYS_1_3、DAYS_4_7、DAYS_8_15、OVER_15", "supervised", "「是否挂牌督办」只能是 true 或 false",
        "suspended", "「是否停产停业」只能是 true 或 false", "count", "「count」只能是 true 或 false");

    @ExceptionHandler
    ProblemDetail notReadable(MethodArgumentTypeMismatchException e) {
        return problem(RULES.getOrDefault(e.getName(), "「" + e.getName() + "」的格式不正确"));
    }

    @ExceptionHandler
    ProblemDetail notReadable(BindException e) {
        FieldError first = e.getFieldError();
        String field = first == null ? "" : first.getField();
        return problem(RULES.getOrDefault(field, "「" + field + "」的格式不正确"));
    }

    /** A character or a day that the database does not know. */
    @ExceptionHandler
    ProblemDetail notStorable(DataIntegrityViolationException e) {
        return problem("查询条件中有不能识别的字符或日期");
    }

    private static ProblemDetail problem(String rule) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, rule);
    }
}
