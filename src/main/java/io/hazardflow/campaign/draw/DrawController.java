package io.hazardflow.campaign.draw;

import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.task.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The draws of a campaign, and the proof of them. */
@RestController
@RequestMapping("/api/campaigns/{number}/draws")
@Tag(name = "专项整治")
class DrawController {

    private final DrawScope scope;
    private final CampaignDraws draws;
    private final DrawView view;
    private final DrawVerification verification;
    private final RequestAudit audit;

    DrawController(DrawScope scope, CampaignDraws draws, DrawView view, DrawVerification verification, RequestAudit audit) {
        this.scope = scope;
        this.draws = draws;
        this.view = view;
        this.verification = verification;
        this.audit = audit;
    }

    @Operation(summary = "专项的历次抽取")
    @GetMapping
    List<CampaignDraws.Head> all(@PathVariable String number) {
        return draws.of(scope.required(number).number());
    }

    @Operation(summary = "一次抽取的依据和结果")
    @GetMapping("/{drawNo}")
    DrawView.Page one(@PathVariable String number, @PathVariable int drawNo) {
        Campaign campaign = scope.required(number);
        CampaignDraw draw = draw(campaign, drawNo);
        return readable(() -> view.of(campaign, draw));
    }

    @Operation(summary = "重算验证", description = "由保存的依据重新抽取，与保存的结果、台账记录和对象清单逐项比较。")
    @GetMapping("/{drawNo}/verification")
    DrawVerification.Report verify(@PathVariable String number, @PathVariable int drawNo) {
        Campaign campaign = scope.required(number);
        return verification.verify(campaign, draw(campaign, drawNo));
    }

    @Operation(summary = "导出一次抽取", description = "供他人在本系统之外重算。")
    @GetMapping("/{drawNo}/export.json")
    ResponseEntity<String> export(@PathVariable String number, @PathVariable int drawNo) {
        Campaign campaign = scope.required(number);
        CampaignDraw draw = draw(campaign, drawNo);
        audit.record(AuditKind.EXPORT, null, "抽取记录 " + number + " 第 " + drawNo + " 次");
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("抽取-" + number + "-" + drawNo + ".json", StandardCharsets.UTF_8).build().toString())
            .body(readable(() -> DrawJson.write(DrawExport.of(draw))));
    }

    private CampaignDraw draw(Campaign campaign, int drawNo) {
        return draws.find(campaign.number(), drawNo).orElseThrow(() -> Refusal.notFound("这个专项没有第 " + drawNo + " 次抽取"));
    }

    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UncheckedIOException e) {
            throw Refusal.now("保存的抽取内容已损坏，请用「重算验证」查看");
        }
    }
}
