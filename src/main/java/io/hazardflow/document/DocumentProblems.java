package io.hazardflow.document;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says in the user's words why nothing came of a call about documents. */
@RestControllerAdvice(assignableTypes = {DocumentController.class, VerificationController.class})
@Order(-1)
class DocumentProblems {

    @ExceptionHandler
    ProblemDetail refused(DocumentRefusedException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(e.status(), e.getMessage());
        problem.setTitle("文书未办理");
        return problem;
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ProblemDetail notFound() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "文书不存在，或您无权查看");
        problem.setTitle("找不到文书");
        return problem;
    }
}
