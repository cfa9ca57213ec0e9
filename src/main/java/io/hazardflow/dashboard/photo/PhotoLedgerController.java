package io.hazardflow.dashboard.photo;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.hazard.web.HazardFilter;
import io.hazardflow.hazard.web.HazardList;
import io.hazardflow.lists.ListProblems;
import io.hazardflow.lists.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.core.annotation.Order;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The hazard list with photos as a file. */
@RestController
class PhotoLedgerController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int AT_ONCE = 2;

    private final Semaphore exports = new Semaphore(AT_ONCE);
    private final PhotoLedger ledger;
    private final HazardList list;
    private final RequestAudit audit;
    private final Callers callers;

    PhotoLedgerController(PhotoLedger ledger, HazardList list, RequestAudit audit, Callers callers) {
        this.ledger = ledger;
        this.list = list;
        this.audit = audit;
        this.callers = callers;
    }

    @Operation(summary = "导出带照片的隐患台账", description = "一案一行，附整改前、整改后照片各一张；筛选条件与列表相同，一次最多 500 件。")
    @GetMapping("/api/hazards/photo-ledger.xlsx")
    void export(@ModelAttribute HazardFilter filter, @RequestParam(defaultValue = "-reportedAt") String sort, HttpServletResponse response)
            throws IOException {
        Refusals.check(HazardList.knows(sort), "「排序」只能是 reportedAt、-reportedAt、deadline、-deadline");
        Caller caller = callers.required();
        long total = list.count(caller, filter);
        Refusals.check(total <= PhotoLedger.MOST, "符合条件的有 " + total + " 件，带照片的台账一次最多 " + PhotoLedger.MOST + " 件，请缩小筛选范围");
        if (!exports.tryAcquire()) {
            throw new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS,
                ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, "正在导出的人较多，请过几分钟再试"), null);
        }
        try {
            audit.record(AuditKind.EXPORT, "隐患台账（带照片）", filter.inWords() + "，xlsx");
            response.setContentType(XLSX);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("隐患台账（带照片）.xlsx", StandardCharsets.UTF_8).build().toString());
            response.setHeader("HF-Total-Rows", String.valueOf(total));
            ledger.write(caller, filter, sort, response.getOutputStream());
        } finally {
            exports.release();
        }
    }

    @RestControllerAdvice(assignableTypes = PhotoLedgerController.class)
    @Order(-1)
    static final class Problems extends ListProblems {

        Problems() {
            super(Map.of("from", "「上报日期自」须是日期，如 2026-01-31", "to", "「上报日期至」须是日期，如 2026-01-31",
                "late", "「逾期天数」只能是 DAYS_1_3、DAYS_4_7、DAYS_8_15、OVER_15"));
        }
    }
}
