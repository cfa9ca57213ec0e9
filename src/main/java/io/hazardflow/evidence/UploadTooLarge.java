package io.hazardflow.evidence;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Any upload that the server stops reading; no controller is known by then, so this cannot be limited to one. */
@RestControllerAdvice
@Order(-1)
class UploadTooLarge {

    private final DataSize limit;

    UploadTooLarge(@Value("${spring.servlet.multipart.max-file-size:10MB}") DataSize limit) {
        this.limit = limit;
    }

    @ExceptionHandler
    ProblemDetail tooLarge(MaxUploadSizeExceededException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.PAYLOAD_TOO_LARGE,
            "文件超过 %d MB 的上限，请压缩后重新选择".formatted(limit.toMegabytes()));
        problem.setTitle("文件未上传");
        return problem;
    }
}
