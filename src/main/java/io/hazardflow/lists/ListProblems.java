package io.hazardflow.lists;

import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says which condition of a list could not be read; a bean of each package of lists knows the words of its own. */
public abstract class ListProblems {

    private static final Map<String, String> PAGING = Map.of("page", "「页码」须是整数", "size", "「每页条数」须是整数", "overdue", "「是否逾期」只能是 true 或 false");

    private final Map<String, String> rules;

    /** @param rules what a condition has to be, by its name */
    protected ListProblems(Map<String, String> rules) {
        this.rules = rules;
    }

    @ExceptionHandler
    protected final ProblemDetail notReadable(MethodArgumentTypeMismatchException e) {
        return problem(rule(e.getName()));
    }

    @ExceptionHandler
    protected final ProblemDetail notReadable(BindException e) {
        FieldError first = e.getFieldError();
        return problem(rule(first == null ? "" : first.getField()));
    }

    /** A character that the database does not know. */
    @ExceptionHandler
    protected final ProblemDetail notStorable(DataIntegrityViolationException e) {
        return problem("查询条件中有不能识别的字符或日期");
    }

    private String rule(String field) {
        return rules.getOrDefault(field, PAGING.getOrDefault(field, "「" + field + "」的格式不正确"));
    }

    private static ProblemDetail problem(String rule) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, rule);
    }
}
