package io.hazardflow.campaign.report;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 检查结果公示: results of double-random inspections, which need no login. */
@RestController
class PublicInspectionController {

    private static final int SIZE = 20;
    private static final int LAST_PAGE = 500;

    private final InspectionResults results;

    PublicInspectionController(InspectionResults results) {
        this.results = results;
    }

    record Page(List<InspectionResults.Shown> items, long total, int page, int size) {
    }

    @Operation(summary = "公开的检查结果", description = "已公开的双随机等检查结果，新的在前；不含个人信息。")
    @GetMapping("/api/public/inspections")
    Page inspections(@RequestParam(defaultValue = "0") int page) {
        if (page < 0 || page > LAST_PAGE) {
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST,
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "「页码」须在 0 至 " + LAST_PAGE + " 之间"), null);
        }
        return new Page(results.published(page, SIZE), results.count(), page, SIZE);
    }
}
