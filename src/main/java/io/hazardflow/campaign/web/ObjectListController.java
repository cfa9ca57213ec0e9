package io.hazardflow.campaign.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.lists.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The objects of one campaign, as far as the caller sees them. */
@RestController
@RequestMapping("/api/campaigns/{number}/objects")
@Tag(name = "专项整治")
class ObjectListController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final VisibleCampaigns campaigns;
    private final ObjectList objects;
    private final ObjectExport export;
    private final RequestAudit audit;
    private final Callers callers;

    ObjectListController(VisibleCampaigns campaigns, ObjectList objects, ObjectExport export, RequestAudit audit, Callers callers) {
        this.campaigns = campaigns;
        this.objects = objects;
        this.export = export;
        this.audit = audit;
        this.callers = callers;
    }

    record Page(List<ObjectRow> items, long total, int page, int size) {
    }

    @Operation(summary = "专项的检查对象", description = "choice：选取情况，state：检查状态（NONE 为尚未派发），可用逗号分隔多个。街道只看到本街道的对象。")
    @GetMapping
    Page objects(@PathVariable String number, @ModelAttribute ObjectFilter filter, @RequestParam(defaultValue = "0") int page,
                 @RequestParam(defaultValue = "20") int size) {
        Refusals.checkPage(page, size);
        Caller caller = callers.required();
        Campaign campaign = campaigns.get(number, caller);
        return new Page(objects.page(campaign, filter, caller, size, (long) page * size), objects.count(campaign, filter, caller), page, size);
    }

    @Operation(summary = "导出专项的检查对象", description = "筛选条件与列表相同。")
    @GetMapping("/export.xlsx")
    void export(@PathVariable String number, @ModelAttribute ObjectFilter filter, HttpServletResponse response) throws IOException {
        Caller caller = callers.required();
        Campaign campaign = campaigns.get(number, caller);
        audit.record(AuditKind.EXPORT, number, "检查对象");
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("检查对象-" + number + ".xlsx", StandardCharsets.UTF_8).build().toString());
        export.write(campaign, filter, caller, response.getOutputStream());
    }
}
