package io.hazardflow.campaign.plan;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.registry.Streets;
import io.hazardflow.registry.XlsxTable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the check of a plan against caps and other inspections found, for whoever may see the campaign. */
@RestController
@Tag(name = "专项检查频次", description = "超过年度上限或与其他检查相近的企业")
class OverlapController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<Object> HEAD = List.of("企业编号", "企业名称", "街道", "情形", "对方检查", "对方名称", "对方检查自", "对方检查至",
        "本年已检查次数", "年度上限", "应相隔日数", "建议", "决定", "照常检查的理由", "依据");

    private final Campaigns campaigns;
    private final Overlaps overlaps;
    private final Streets streets;
    private final Callers callers;
    private final RequestAudit audit;

    OverlapController(Campaigns campaigns, Overlaps overlaps, Streets streets, Callers callers, RequestAudit audit) {
        this.campaigns = campaigns;
        this.overlaps = overlaps;
        this.streets = streets;
        this.callers = callers;
        this.audit = audit;
    }

    /** @param summary in words */
    record Answer(String summary, List<Overlap> items) {
    }

    @Operation(summary = "频次核对结果")
    @GetMapping("/api/campaigns/{number}/overlaps")
    Answer overlaps(@PathVariable String number) {
        Campaign campaign = visible(number, callers.required());
        return new Answer(overlaps.summary(campaign.number()), overlaps.of(campaign.number()));
    }

    @Operation(summary = "导出频次核对结果")
    @GetMapping("/api/campaigns/{number}/overlaps.xlsx")
    void export(@PathVariable String number, HttpServletResponse response) throws IOException {
        Campaign campaign = visible(number, callers.required());
        audit.record(AuditKind.EXPORT, "检查频次核对：" + campaign.number(), "全部，xlsx");
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
            .filename(campaign.number() + "检查频次核对.xlsx", StandardCharsets.UTF_8).build().toString());
        try (XlsxTable table = new XlsxTable(response.getOutputStream(), "检查频次核对")) {
            table.row(HEAD);
            for (Overlap overlap : overlaps.of(campaign.number())) {
                table.row(row(overlap));
            }
        }
    }

    private List<Object> row(Overlap overlap) {
        return Arrays.asList(overlap.enterprise(), overlap.name(), streets.name(overlap.street()), overlap.kind().label(), overlap.other(),
            overlap.otherName(), text(overlap.visitFrom()), text(overlap.visitTo()), number(overlap.inspections()), number(overlap.cap()),
            number(overlap.daysApart()), overlap.proposal().label(), overlap.decision() == null ? null : overlap.decision().label(),
            overlap.ground(), overlap.basis());
    }

    private Campaign visible(String number, Caller caller) {
        return campaigns.find(number, caller).orElseThrow(() -> PlanProblems.notFound(number));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static BigDecimal number(Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
