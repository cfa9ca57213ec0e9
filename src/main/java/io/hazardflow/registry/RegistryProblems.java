package io.hazardflow.registry;

import java.util.NoSuchElementException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Answers of the registry's addresses when something is wrong, in the user's language (RFC 9457). */
@RestControllerAdvice(assignableTypes = {RegistryController.class, DatasetController.class, DatasetListController.class, CriteriaController.class,
    TypicalHazardController.class, CalendarController.class, RegistryCalls.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class RegistryProblems {

    @ExceptionHandler
    ProblemDetail refused(RefusedException e) {
        return problem(e.status(), e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unknownDataset(NoSuchElementException e) {
        return problem(HttpStatus.NOT_FOUND, "没有这个名册");
    }

    @ExceptionHandler
    ProblemDetail importRefused(ImportRefusedException e) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "共 " + e.count() + " 处错误,未作任何更改");
        problem.setProperty("errors", e.errors());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail badParameter(MethodArgumentTypeMismatchException e) {
        return problem(HttpStatus.BAD_REQUEST, "参数「" + e.getName() + "」的值不正确");
    }

    @ExceptionHandler
    ProblemDetail missingFile(MissingServletRequestPartException e) {
        return problem(HttpStatus.BAD_REQUEST, "缺少文件「" + e.getRequestPartName() + "」");
    }

    @ExceptionHandler
    ProblemDetail noFileAtAll(MultipartException e) {
        return problem(HttpStatus.BAD_REQUEST, "应以 multipart 表单上传文件「file」");
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(switch (status) {
            case NOT_FOUND -> "没有找到";
            case FORBIDDEN -> "没有权限";
            default -> "请求不正确";
        });
        return problem;
    }
}
