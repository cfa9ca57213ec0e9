package io.hazardflow.task;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the engine refuses about an action, as problem details that a person can read. */
@RestControllerAdvice(basePackages = {"io.hazardflow.task", "io.hazardflow.absence", "io.hazardflow.hazard.action"})
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TaskProblems {

    @ExceptionHandler
    ProblemDetail byRule(BadUserRequestException e) {
        return problem(e.getMessage());
    }

    @ExceptionHandler({OptimisticLockingException.class, TaskAlreadyClaimedException.class, DuplicateKeyException.class,
        PessimisticLockingFailureException.class, MismatchingMessageCorrelationException.class})
    ProblemDetail lost(RuntimeException e) {
        return problem("该任务刚刚已由他人办理，请刷新后再看");
    }

    private static ProblemDetail problem(String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, detail);
        problem.setTitle("不能执行");
        return problem;
    }
}
