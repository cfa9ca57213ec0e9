package io.hazardflow.campaign.report;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.hazard.HazardScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 专项统计: the figures of a campaign for whoever may see it. Of the open hazards each sees those of his scope. */
@RestController
class StatisticsController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST_LISTED = 200;

    private final Campaigns campaigns;
    private final CampaignStatistics statistics;
    private final StatisticsSheet sheet;
    private final HazardScope scope;
    private final Callers callers;
    private final RequestAudit audit;

    StatisticsController(Campaigns campaigns, CampaignStatistics statistics, StatisticsSheet sheet, HazardScope scope, Callers callers, RequestAudit audit) {
        this.campaigns = campaigns;
        this.statistics = statistics;
        this.sheet = sheet;
        this.scope = scope;
        this.callers = callers;
        this.audit = audit;
    }

    /** @param openHazards the first of them, the overdue ones before the others */
    record Answer(Statistics figures, List<OpenHazard> openHazards) {
    }

    @Operation(summary = "专项统计", description = "覆盖率、隐患、整改率等，分子分母并列；分母为零时比率为空。未整改隐患只列出本人可见的前 200 件。")
    @GetMapping("/api/campaigns/{number}/statistics")
    Answer statistics(@PathVariable String number) {
        Caller caller = callers.required();
        Campaign campaign = visible(number, caller);
        return new Answer(statistics.of(campaign), statistics.open(campaign, scope.of(caller), MOST_LISTED));
    }

    @Operation(summary = "导出专项统计", description = "与统计页相同的数字，以及本人可见的全部未整改隐患。")
    @GetMapping("/api/campaigns/{number}/statistics.xlsx")
    void export(@PathVariable String number, HttpServletResponse response) throws IOException {
        Caller caller = callers.required();
        Campaign campaign = visible(number, caller);
        Statistics figures = statistics.of(campaign);
        List<OpenHazard> open = statistics.open(campaign, scope.of(caller), Integer.MAX_VALUE);
        audit.record(AuditKind.EXPORT, number, "专项统计");
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("专项统计-" + number + ".xlsx", StandardCharsets.UTF_8).build().toString());
        sheet.write(campaign, figures, open, response.getOutputStream());
    }

    private Campaign visible(String number, Caller caller) {
        return campaigns.find(number, caller).orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND,
            ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "没有编号为 " + number + " 的专项，或不在您的管辖范围"), null));
    }
}
