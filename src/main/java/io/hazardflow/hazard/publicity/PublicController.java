package io.hazardflow.hazard.publicity;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 治理结果公示: the only data of hazards that need no login. */
@RestController
class PublicController {

    private static final int SIZE = 20;
    private static final int LAST_PAGE = 500;

    private final PublicClosures closures;

    PublicController(PublicClosures closures) {
        this.closures = closures;
    }

    record Page(List<PublicClosures.Closure> items, long total, int page, int size) {
    }

    @GetMapping("/api/public/closures")
    Page closures(@RequestParam(defaultValue = "0") int page) {
        if (page < 0 || page > LAST_PAGE) {
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST,
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "「页码」须在 0 至 " + LAST_PAGE + " 之间"), null);
        }
        return new Page(closures.page(page, SIZE), closures.count(), page, SIZE);
    }
}
