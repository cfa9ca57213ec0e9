package io.hazardflow.campaign.visit.paper;

import static io.hazardflow.campaign.visit.VisitDriver.FIRST;
import static io.hazardflow.campaign.visit.VisitDriver.SECOND;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.campaign.visit.InspectionTeams;
import io.hazardflow.campaign.visit.VisitDriver;
import io.hazardflow.document.DocumentType;
import io.hazardflow.document.Documents;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.document.PdfCheck;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class InspectionPapersTest {

    @Autowired
    private VisitDriver visits;
    @Autowired
    private InspectionPapers papers;
    @Autowired
    private InspectionTeams teams;
    @Autowired
    private Documents documents;
    @Autowired
    private Ledger ledger;
    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void mondayMorning() {
        at("2026-09-14T09:00:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void anAnnouncedInspectionHasANoticeAndARecordSignedByBothSides() {
        String number = visits.given(visits.campaign(Map.of("basis", "区安委办年度检查计划")), "e0010");
        putOnPaper(number);
        visits.arrive(FIRST, number, "OPEN");
        at("2026-09-14T11:00:00");
        List<Map<String, Object>> rows = visits.rows(number);
        visits.wrong(rows.get(0), FIRST, Map.of());
        rows.get(1).putAll(Map.of("result", "NOT_CHECKED", "reason", "正在施工"));
        visits.inspect(FIRST, number, Map.of("items", rows, "expert", "赵工（市安科院）"));
        putOnPaper(number);

        List<IssuedDocument> issued = documents.of(number);
        assertThat(issued).extracting(IssuedDocument::type).containsExactly(DocumentType.INSPECTION_NOTICE, DocumentType.SITE_RECORD);
        assertThat(look(issued.get(0), "inspection-notice")).contains("检查通知书", "仓储物流专项检查", "区安委办年度检查计划", "2026年9月14日至2026年10月24日",
            "消防检查清单（测试）", "申请其回避", number).contains(issued.get(0).addressee());
        assertThat(issued.get(0).organ()).isEqualTo("天津市河东区应急管理局");
        assertThat(look(issued.get(1), "inspection-record")).contains("现场检查记录", "2026年9月14日9时00分至2026年9月14日11时00分", "专项整治（仓储物流专项检查）",
            "赵工（市安科院）（仅作技术协助）", "仓库一层、消防控制室和安全资料", "安全出口被纸箱堵住一半", "责令改正", "未检查：正在施工", "王五，仓库主任",
            "第六十八条");
    }

    @Test
    void aRefusedSignatureStandsOnTheRecordAndAnUnannouncedVisitHasNoNotice() {
        String number = visits.given(visits.campaign(Map.of("type", "UNANNOUNCED", "unannounced", true)), "e0011");
        visits.arrive(FIRST, number, "OPEN");
        Map<String, Object> refused = new HashMap<>(Map.of("attendance", "REFUSED_TO_SIGN", "witness", "社区李某", "refusalReason", "负责人外出"));
        refused.put("signer", "");
        refused.put("paperSigned", false);
        visits.inspect(FIRST, number, refused);
        putOnPaper(number);

        assertThat(documents.of(number)).singleElement().satisfies(record -> {
            assertThat(record.type()).isEqualTo(DocumentType.SITE_RECORD);
            assertThat(look(record, "inspection-refused")).contains("暗查暗访", "拒绝签字，理由：负责人外出", "社区李某", "未发现问题");
        });
    }

    @Test
    void otherOfficersAreAnnouncedAndWhatIsNotMadeIsTakenBack() {
        String campaign = visits.campaign(Map.of());
        String number = visits.given(campaign, "e0012");
        putOnPaper(number);
        teams.change(campaign, "e0012", SECOND, FIRST, "原检查组须回避", Actor.SYSTEM);
        putOnPaper(number);
        List<IssuedDocument> issued = documents.of(number);
        assertThat(issued).hasSize(2).filteredOn(IssuedDocument::isValid).singleElement()
            .satisfies(notice -> assertThat(look(notice, "inspection-team")).contains("执法证号", issued.get(0).number(), "更换检查人员"));

        visits.excuse(number, "改期另查，本次不再进行");
        putOnPaper(number);
        assertThat(documents.of(number)).noneMatch(IssuedDocument::isValid);
    }

    private void putOnPaper(String number) {
        ledger.timeline(number).forEach(event -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            if (documents.of(number).stream().noneMatch(paper -> paper.eventId() >= event.id())) {
                papers.take(0, event);
            }
        }));
    }

    private String look(IssuedDocument paper, String name) {
        byte[] pdf = documents.content(paper.id()).orElseThrow();
        PdfCheck.picture(pdf, "paper-" + name);
        assertThat(PdfCheck.flaws(pdf)).as(name).isEmpty();
        assertThat(PdfCheck.fontsNotEmbedded(pdf)).as(name).isEmpty();
        return PdfCheck.text(pdf);
    }
}
