package io.hazardflow.form;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;

/** Refusals of the form pages as problem details that a person can read. */
@RestControllerAdvice(assignableTypes = {StartFormController.class, TaskFormController.class, TaskBulkController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class FormProblems {

    @ExceptionHandler
    ProblemDetail refused(FormRejectedException e) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "表单未通过检查", e.getMessage());
        problem.setProperty("field", e.field());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail taken(StepTakenException e) {
        return problem(HttpStatus.CONFLICT, "任务不能由您提交", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail refusedInEngine(FormFieldValidationException e) {
        if (e.getCause() instanceof StepTakenException taken) {
            return taken(taken);
        }
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "表单未通过检查", e.getMessage());
        problem.setProperty("field", e.getDetail());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail forbidden(AuthorizationException e) {
        return problem(HttpStatus.FORBIDDEN, "没有权限", "您的岗位不能办理这一步");
    }

    @ExceptionHandler({OptimisticLockingException.class, NullValueException.class, DuplicateKeyException.class,
        PessimisticLockingFailureException.class})
    ProblemDetail lost(RuntimeException e) {
        if (e instanceof NullValueException && !e.getMessage().contains("Cannot find task")) {
            throw e;
        }
        return problem(HttpStatus.CONFLICT, "任务刚刚变动", "该任务刚刚已由他人办理,请刷新后再看");
    }

    @ExceptionHandler
    ProblemDetail status(ResponseStatusException e) {
        HttpStatus status = HttpStatus.valueOf(e.getStatusCode().value());
        return problem(status, status == HttpStatus.FORBIDDEN ? "没有权限" : status == HttpStatus.CONFLICT ? "任务刚刚变动" : "没有找到",
            e.getReason());
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}
