package io.hazardflow.evidence;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says in the user's words why a photo was not taken in or cannot be shown. */
@RestControllerAdvice(assignableTypes = EvidenceController.class)
@Order(-1)
class EvidenceProblems {

    @ExceptionHandler
    ProblemDetail rejected(EvidenceRejectedException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(e.status(), e.getMessage());
        problem.setTitle(e.getMessage().startsWith("「签名」") ? "签名未上传" : "照片未上传");
        return problem;
    }

    @ExceptionHandler({EvidenceNotFoundException.class, MethodArgumentTypeMismatchException.class})
    ProblemDetail notFound() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "照片不存在，或您无权查看");
        problem.setTitle("找不到照片");
        return problem;
    }
}
