package io.hazardflow.hazard.paper;

import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.hazardflow.ProcessTest;
import io.hazardflow.document.DocumentType;
import io.hazardflow.document.Documents;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.document.PdfCheck;
import io.hazardflow.feed.FeedPositions;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.ladder.DeadlineLadder;
import io.hazardflow.hazard.objection.OrderObjection;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.hazard.supervision.Supervision;
import io.hazardflow.hazard.suspension.Suspension;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.OfficerCertificates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class HazardPapersTest {

    private static final String OFFICER = "law.yjj.1";
    private static final String SECOND = "law.yjj.2";
    private static final String HEAD_OF_DEPARTMENT = "depthead.yjj";
    private static final List<String> CATEGORIES = List.of("JC01", "JC02", "JC03", "JC04", "JC05", "JC06", "JC07", "JC08", "JC09", "JC11", "JC12",
        "XC02", "XC03", "XC04", "XC06");
    private static int next;

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardPapers papers;
    @Autowired
    private Documents documents;
    @Autowired
    private FeedPositions feed;
    @Autowired
    private HazardCases cases;
    @Autowired
    private CaseProcedures procedures;
    @Autowired
    private Ledger ledger;
    @Autowired
    private Enterprises enterprises;
    @Autowired
    private Industries industries;
    @Autowired
    private OfficerCertificates certificates;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void mondayMorningWithNothingLeftToPutOnPaper() {
        at("2026-03-02T09:00:00");
        skip();
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void whatTheGridFoundIsHintedAtAndEachReviewGivesAnOpinion() {
        String number = report(GRID);
        verify(number, "G1");
        driver.assign(STREET, number, 7);
        at("2026-03-03T09:00:00");
        acknowledge(number);
        rectify(number);
        driver.reviewFails(GRID, number, 2);
        rectify(number);
        driver.reviewPasses(GRID, number);
        driver.close(STREET, number);
        putOnPaper();

        assertThat(typesOf(number)).containsExactly(DocumentType.HINT, DocumentType.REVIEW_OPINION, DocumentType.REVIEW_OPINION,
            DocumentType.CLOSURE_CERTIFICATE);
        IssuedDocument hint = papersOf(number).get(0);
        assertThat(hint.date()).isEqualTo("2026-03-02");
        assertThat(hint.addressee()).isEqualTo(enterprise().name());
        assertThat(hint.organ()).isEqualTo("天津市河东区人民政府大王庄街道办事处");
        assertThat(look(hint, "hint")).contains("隐患提示单", hint.number(), enterprise().name() + "：", "经网格巡查发现并核实", "疏散通道堆物",
            "清理通道并划定禁止堆放线", "2026年3月9日24时前", "3个工作日内", "不是行政处罚或者行政强制措施").doesNotContain("指令书", "责令", "19000000001");
        assertThat(look(papersOf(number).get(1), "review-failed")).contains("《隐患提示单》（" + hint.number() + "）", "以现场复查的方式", "进行了核查", "仍有少量堆物未清",
            "复查不通过", "请于2026年3月5日24时前重新整改完毕").doesNotContain("依据：");
        assertThat(look(papersOf(number).get(2), "review-passed")).contains("现场复查已整改到位", "复查通过").doesNotContain("复查不通过");
        assertThat(look(papersOf(number).get(3), "closure")).contains("特此证明", hint.number(), papersOf(number).get(2).number());
    }

    @Test
    void twoOfficersRecordOrderAndReview() {
        String number = ordered(Map.of("service", "REFUSED_TO_SIGN", "witness", "王玉兰（社区居委会）"));
        acknowledge(number);
        rectify(number);
        driver.reviewPassesJointly(number);
        putOnPaper();

        assertThat(typesOf(number)).containsExactly(DocumentType.SITE_RECORD, DocumentType.RECTIFICATION_ORDER, DocumentType.REVIEW_OPINION);
        assertThat(look(papersOf(number).get(0), "site-record")).contains("现场检查记录", "2026年3月2日9时00分", "一层东侧疏散通道", "执法检查",
            "疏散通道堆放纸箱", "《中华人民共和国安全生产法》第六十八条", "被检查单位负责人", certificateOf(OFFICER));
        IssuedDocument order = papersOf(number).get(1);
        assertThat(order.organ()).isEqualTo("天津市河东区应急管理局");
        assertThat(look(order, "order")).contains("责令限期整改指令书", order.number(), "现责令你单位", "2026年3月9日24时前", certificateOf(OFFICER),
            third(), "拒绝签字", "王玉兰（社区居委会）", "第六十五条；《中华人民共和国安全生产法》第一百零二条");
        assertThat(look(papersOf(number).get(2), "review-by-law")).contains("本机关于2026年3月2日9时00分", "《责令限期整改指令书》（" + order.number() + "）",
            "进行了复查", certificateOf(SECOND)).doesNotContain("属地核查意见");
    }

    @Test
    void anOrderThatAnObjectionChangesIsCorrectedAndOneThatIsTakenBackIsWithdrawn() {
        String changed = ordered(Map.of("service", "SERVED", "paperSigned", true));
        decideObjection(changed, Map.of("decision", "AMENDED", "deadline", "2026-03-12", "requirements", "变更：先行停用该设备，配件到货后更换。"));
        putOnPaper();
        List<IssuedDocument> orders = papersOf(changed).stream().filter(paper -> paper.type() == DocumentType.RECTIFICATION_ORDER).toList();
        assertThat(orders).extracting(IssuedDocument::isValid).containsExactly(false, true);
        assertThat(look(orders.get(1), "order-amended")).contains("更正并替代 " + orders.get(0).number(), "经复核异议", "2026年3月12日24时前", "变更：先行停用该设备")
            .doesNotContain("个工作日内");

        String takenBack = ordered(Map.of("service", "SERVED", "paperSigned", true));
        putOnPaper();
        decideObjection(takenBack, Map.of("decision", "WITHDRAWN"));
        putOnPaper();
        IssuedDocument withdrawn = papersOf(takenBack).get(1);
        assertThat(withdrawn.isValid()).isFalse();
        assertThat(withdrawn.withdrawnReason()).contains("整改要求已撤回");

        order(takenBack, Map.of("service", "SERVED", "paperSigned", true));
        putOnPaper();
        assertThat(papersOf(takenBack).get(2)).matches(IssuedDocument::isValid).extracting(IssuedDocument::type)
            .isEqualTo(DocumentType.RECTIFICATION_ORDER);
    }

    @Test
    void aPassedReviewThatTheClosureSendsBackIsWithdrawn() {
        String number = hinted();
        driver.submit(STREET, number, HazardProcess.APPROVE_CLOSURE, Map.of("decision", "RETURN", "reason", "照片不清晰，请重新复查", "publish", false));
        driver.reviewPasses(GRID, number);
        driver.close(STREET, number);
        putOnPaper();

        assertThat(papersOf(number)).extracting(IssuedDocument::type, IssuedDocument::isValid).containsExactly(
            tuple(DocumentType.HINT, true), tuple(DocumentType.REVIEW_OPINION, false),
            tuple(DocumentType.REVIEW_OPINION, true),
            tuple(DocumentType.CLOSURE_CERTIFICATE, true));
    }

    @Test
    void aLadderGivesANoteALetterASummonsAndMinutes() {
        String number = report(GRID);
        verify(number, "G1");
        driver.assign(STREET, number, 1);
        acknowledge(number);
        rung(number, "2026-03-03T23:59:59");
        rung(number, "2026-03-06T23:59:59");
        rung(number, "2026-03-12T23:59:59");
        driver.submit("dept.yjj", number, DeadlineLadder.URGE_DISTRICT, Map.of("opinion", "请属地街道督促企业三日内完成整改，并书面说明逾期原因。",
            "addressees", List.of("ENTERPRISE", "STREET"), "replyBy", "2026-03-18"));
        rung(number, "2026-03-24T23:59:59");
        rung(number, "2026-03-31T23:59:59");
        driver.submit("dept.yjj", number, DeadlineLadder.NOTIFY_INTERVIEW, Map.of("summoned", "企业主要负责人王五", "interviewAt", "2026-04-02T14:30+08:00",
            "place", "区应急管理局三楼会议室", "host", "副局长赵明", "matters", "疏散通道堆物长期未清理，须说明原因、措施和完成时间。", "materials", "整改方案、巡查记录"));
        at("2026-04-02T16:00:00");
        driver.submit("dept.yjj", number, DeadlineLadder.HOLD_INTERVIEW, Map.of("attended", "YES", "heldAt", "2026-04-02T14:30+08:00",
            "place", "区应急管理局三楼会议室", "participants", "王五", "minutes", "一、通报逾期情况。\n二、企业说明：仓库搬迁延误。\n三、要求：一周内清理完毕并建立每日巡查。",
            "promisedBy", "2026-04-08"));
        putOnPaper();

        assertThat(typesOf(number)).containsExactly(DocumentType.HINT, DocumentType.URGING_NOTE, DocumentType.SUPERVISION_LETTER,
            DocumentType.INTERVIEW_NOTICE, DocumentType.INTERVIEW_MINUTES);
        assertThat(look(papersOf(number).get(1), "urging-note")).contains("催办单", papersOf(number).get(0).number(), "2026年3月3日", "现已届满");
        IssuedDocument letter = papersOf(number).get(2);
        assertThat(letter.addressee()).isEqualTo(enterprise().name() + "、天津市河东区人民政府大王庄街道办事处");
        assertThat(look(letter, "supervision-letter")).contains("督办函", "请于2026年3月18日前", "已逾期9天");
        assertThat(look(papersOf(number).get(3), "interview-notice")).contains("约谈通知书", "2026年4月2日14时30分", "区应急管理局三楼会议室",
            "副局长赵明", "企业主要负责人王五");
        assertThat(look(papersOf(number).get(4), "interview-minutes")).contains("约谈纪要", papersOf(number).get(3).number(), "仓库搬迁延误",
            "承诺于2026年4月8日前完成整改");
    }

    @Test
    void aSuspensionGivesADecisionANoticeOfThePowerCutAndAnOpinionOnEachExamination() {
        String number = hintedFor("G1");
        procedures.open(number, Procedure.BUSINESS_SUSPENSION);
        driver.submit(OFFICER, number, Suspension.ORDER_SUSPENSION, Map.of("proposal", "ORDER", "scope", "PART", "scopeDetail", "喷涂车间及配套烘干设备",
            "basis", "ASL-65-3", "reason", "喷涂车间可燃气体浓度超标，整改期间无法保证安全。", "officer", SECOND));
        driver.submit(HEAD_OF_DEPARTMENT, number, Suspension.APPROVE_SUSPENSION, Map.of("decision", "AGREE", "reason", "同意局部停产停业"));
        driver.submit(OFFICER, number, Suspension.SERVE_SUSPENSION, Map.of("way", "REFUSED", "recipient", "王五", "witness", "社区李主任",
            "photos", List.of(driver.photo(OFFICER))));
        driver.submit(OFFICER, number, Suspension.VERIFY_EXECUTION, Map.of("result", "REFUSED_WITH_DANGER", "finding", "仍在喷涂作业", "officer", SECOND,
            "photos", List.of(driver.photo(OFFICER))));
        driver.submit(OFFICER, number, Suspension.REQUEST_POWER_CUT, Map.of("refusal", "两次到场均继续喷涂作业，拒绝停产。",
            "danger", "可燃气体浓度持续报警，有爆炸危险。", "scope", "喷涂车间专用变压器", "emergency", false, "officer", SECOND));
        driver.submit(HEAD_OF_DEPARTMENT, number, Suspension.APPROVE_POWER_CUT, Map.of("decision", "APPROVE", "reason", "情况属实，按规定办"));
        at("2026-03-03T09:00:00");
        driver.fire(number, "notice-period-over");
        driver.submit(OFFICER, number, Suspension.CUT_POWER, Map.of("result", "COMPLIED", "note", "企业已自行停产"));
        driver.submit(OFFICER, number, Suspension.VERIFY_EXECUTION, Map.of("result", "EXECUTED", "finding", "喷涂车间已断电贴封", "measures", "", "officer", SECOND,
            "photos", List.of(driver.photo(OFFICER))));
        rectify(number);
        applyAndExamine(number, "REFUSE");
        driver.reviewPasses(GRID, number);
        applyAndExamine(number, "AGREE");
        putOnPaper();

        assertThat(typesOf(number)).containsExactly(DocumentType.HINT, DocumentType.SUSPENSION_DECISION, DocumentType.POWER_CUT_NOTICE,
            DocumentType.RESUMPTION_OPINION, DocumentType.REVIEW_OPINION, DocumentType.RESUMPTION_OPINION);
        IssuedDocument decision = papersOf(number).get(1);
        assertThat(look(decision, "suspension-decision")).contains("现场处理措施决定书", "局部停产停业", "喷涂车间及配套烘干设备", "第六十五条第一款第三项",
            certificateOf(OFFICER), certificateOf(SECOND));
        assertThat(look(papersOf(number).get(2), "power-cut-notice")).contains("停电通知书", decision.number(), "提前24小时",
            "2026年3月3日9时00分以后", "喷涂车间专用变压器", "第七十条");
        assertThat(look(papersOf(number).get(3), "resumption-refused")).contains("不同意恢复生产经营和使用", decision.number());
        assertThat(look(papersOf(number).get(5), "resumption-agreed")).contains("同意恢复生产经营和使用").doesNotContain("不同意恢复");
    }

    @Test
    void aListingGivesANoticeTheJointAcceptanceAnOpinionAndTheDelistingANotice() {
        String number = hintedFor("G1");
        procedures.open(number, Procedure.MAJOR_HAZARD_SUPERVISION);
        driver.submit("committee", number, Supervision.PROPOSE_SUPERVISION, Map.of("reason", "配电系统整体老化，须局部停用，整改周期长。"));
        driver.submit("leader", number, Supervision.APPROVE_SUPERVISION,
            Map.of("decision", "APPROVE", "responsibleLeader", "周副区长", "reason", "同意挂牌督办"));
        driver.submit("committee", number, Supervision.ISSUE_SUPERVISION_NOTICE, Map.of("responsibleUnit", enterprise().name(), "supervisor", "钱科长",
            "deadline", "2026-05-01", "requirements", "更换全部老化线路，整改期间断电并专人看守。"));
        driver.submit("committee", number, Supervision.PUBLISH_LISTING, Map.of("medium", "GOVERNMENT_SITE", "place", "区政府网站安全生产专栏"));
        rectify(number);
        String safety = "safety." + enterprise().id();
        driver.submit(safety, number, Supervision.APPLY_ACCEPTANCE, Map.of("evaluation", "THIRD_PARTY", "evaluator", "示范安全评价公司",
            "report", "经逐项检测，配电系统已全部更换，接地电阻和绝缘合格。", "photos", List.of(driver.photo(safety)), "headSign", "王五"));
        driver.reviewPasses(GRID, number);
        driver.submit("dept.yjj", number, Supervision.ACCEPT_JOINTLY, Map.of("streetAcceptor", STREET, "expert", "赵工", "conclusion", "PASS",
            "opinion", "现场验收，隐患已消除", "photos", List.of(driver.photo("dept.yjj"))));
        driver.submit("committee", number, Supervision.APPROVE_DELISTING, Map.of("decision", "APPROVE", "reason", "验收材料齐全，同意摘牌"));
        putOnPaper();

        assertThat(typesOf(number)).containsExactly(DocumentType.HINT, DocumentType.SUPERVISION_NOTICE, DocumentType.REVIEW_OPINION,
            DocumentType.REVIEW_OPINION, DocumentType.DELISTING_NOTICE);
        IssuedDocument notice = papersOf(number).get(1);
        assertThat(notice.organ()).isEqualTo("天津市河东区安全生产委员会办公室");
        assertThat(look(notice, "supervision-notice")).contains("挂牌督办通知书", "周副区长", "钱科长", "2026年5月1日24时前", "更换全部老化线路")
            .as("a general hazard, listed since it was late").doesNotContain("重大事故隐患", "第四十一条");
        assertThat(look(papersOf(number).get(3), "joint-acceptance")).contains("联合验收", "赵工", "现场验收，隐患已消除", "验收合格");
        assertThat(look(papersOf(number).get(4), "delisting-notice")).contains("摘牌通知书", notice.number(), "同意摘牌");
    }

    @Test
    void aTransferredCaseGoesWithALetter() {
        String number = report(GRID);
        driver.submit(STREET, number, HazardProcess.VERIFY_HAZARD,
            Map.of("result", "TRANSFERRED", "transferTo", "hjj", "reason", "属危险废物管理事项，移送生态环境部门处理。"));
        putOnPaper();

        assertThat(typesOf(number)).containsExactly(DocumentType.TRANSFER_LETTER);
        assertThat(papersOf(number).get(0).addressee()).isEqualTo("天津市河东区生态环境局");
        assertThat(look(papersOf(number).get(0), "transfer-letter")).contains("移送函", "属危险废物管理事项", "第六十九条")
            .doesNotContain(cases.get(number).reporterName());
    }

    @Test
    void whatWasPutRightOnTheSpotOrIsLookedAtAgainGivesNoOpinion() {
        String number = report(GRID);
        verify(number, "G0");
        driver.submit("safety." + enterprise().id(), number, HazardProcess.FIX_ON_SITE, feedback());
        driver.reviewPasses(GRID, number);
        driver.close(STREET, number);
        String lookedAt = driver.drawnForLookBack();
        skip();
        putOnPaper(number);
        putOnPaper(lookedAt);

        assertThat(typesOf(number)).containsExactly(DocumentType.CLOSURE_CERTIFICATE);
        assertThat(ledger.timeline(lookedAt)).extracting(LedgerEvent::processKey).contains("look-back");
        assertThat(typesOf(lookedAt)).containsExactly(DocumentType.HINT, DocumentType.REVIEW_OPINION, DocumentType.REVIEW_OPINION,
            DocumentType.CLOSURE_CERTIFICATE);
    }

    @Test
    void anOrderFromBeforeThereWereDocumentsIsIssuedBeforeItsReviewWithItsOwnDateAndNothingTwice() {
        String number = report(GRID);
        verify(number, "G1");
        driver.assign(STREET, number, 7);
        at("2026-03-05T09:00:00");
        acknowledge(number);
        rectify(number);
        skip();
        driver.reviewPasses(GRID, number);
        putOnPaper();

        assertThat(papersOf(number)).extracting(IssuedDocument::type, IssuedDocument::date).containsExactly(
            tuple(DocumentType.HINT, LocalDate.parse("2026-03-02")),
            tuple(DocumentType.REVIEW_OPINION, LocalDate.parse("2026-03-05")));
        putOnPaper(number);
        assertThat(papersOf(number)).hasSize(2);
    }

    @Test
    void noReviewWithoutAnOrderInForce() {
        String number = hintedFor("G1");
        putOnPaper();
        documents.withdraw(papersOf(number).get(0).id(), "对象有误", new Actor(STREET, "经办人", "street-office:001"));
        rectify(number);

        assertThatThrownBy(() -> driver.reviewPasses(GRID, number)).hasMessageContaining("《隐患提示单》").hasMessageContaining("已撤回")
            .hasMessageContaining("不能出具《整改复查意见书》");
        assertThat(cases.get(number).reviewedAt()).isNull();
    }

    private Enterprise enterprise() {
        return IntStream.rangeClosed(5, 10).mapToObj("e%04d"::formatted).map(enterprises::find).flatMap(Optional::stream)
            .filter(e -> "yjj".equals(industries.department(e.industry())) && "001".equals(e.street()) && !"RED".equals(e.profile().riskColor())
                && e.operating())
            .reduce((one, other) -> other).orElseThrow();
    }

    private String report(String user) {
        return driver.report(user, Map.of("enterpriseId", enterprise().id()));
    }

    private void verify(String number, String subGrade) {
        driver.verifyAsReal(number, subGrade, Map.of("category", CATEGORIES.get(next++ % CATEGORIES.size())));
    }

    private String hintedFor(String subGrade) {
        String number = report(GRID);
        verify(number, subGrade);
        driver.assign(STREET, number, 7);
        acknowledge(number);
        return number;
    }

    private String hinted() {
        String number = hintedFor("G1");
        rectify(number);
        driver.reviewPasses(GRID, number);
        return number;
    }

    private String ordered(Map<String, Object> changes) {
        String number = report(OFFICER);
        verify(number, "G1");
        order(number, changes);
        return number;
    }

    private void order(String number, Map<String, Object> changes) {
        Map<String, Object> document = new HashMap<>(Map.of("rectifierOrg", enterprise().name(), "responsiblePerson", "张三", "phone", "19000000001",
            "dept", "yjj", "deadline", HazardDriver.today().plusDays(7).toString(), "requirements",
            "一、立即清理疏散通道内的全部堆物。\n二、划定禁止堆放线并设置标识。\n三、建立每日巡查制度，长期保持畅通。", "officers", third()));
        document.putAll(changes);
        driver.submit(OFFICER, number, HazardProcess.ASSIGN_RECTIFICATION, document);
    }

    private void decideObjection(String number, Map<String, Object> decision) {
        String safety = "safety." + enterprise().id();
        procedures.open(number, Procedure.ORDER_OBJECTION);
        driver.submit(safety, number, OrderObjection.RAISE_OBJECTION, Map.of("against", List.of("DEADLINE"),
            "grounds", "所需配件须向厂家订货，供货周期十日以上，七日内无法完成。", "wish", "适当延长整改期限", "evidence", List.of(driver.photo(safety))));
        Map<String, Object> document = new HashMap<>(Map.of("reason", "经核对订货合同，企业所述属实，答复如上。"));
        document.putAll(decision);
        driver.submit(SECOND, number, OrderObjection.REVIEW_OBJECTION, document);
    }

    private void acknowledge(String number) {
        driver.submit("safety." + enterprise().id(), number, HazardProcess.ACKNOWLEDGE_ORDER, Map.of("accepted", true, "signer", "李四",
            "interimControls", ""));
    }

    private Map<String, Object> feedback() {
        Map<String, Object> feedback = driver.feedback("已清理全部堆物，划线并设专人每日巡查，通道恢复畅通。");
        feedback.put("afterPhotos", List.of(driver.photo("safety." + enterprise().id())));
        return feedback;
    }

    private void rectify(String number) {
        driver.submit("safety." + enterprise().id(), number, HazardProcess.RECTIFY, feedback());
    }

    private void applyAndExamine(String number, String conclusion) {
        String head = "head." + enterprise().id();
        driver.submit(head, number, Suspension.APPLY_RESUMPTION, Map.of("evaluation", "SELF", "evaluator", "本单位安全科",
            "report", "车间通风和报警改造完成，连续三日检测合格，申请恢复生产。", "photos", List.of(driver.photo(head)), "headSign", "王五"));
        driver.submit(OFFICER, number, Suspension.EXAMINE_RESUMPTION, Map.of("conclusion", conclusion, "finding", "现场逐项核对改造情况，检测可燃气体浓度。",
            "officer", third(), "photos", List.of(driver.photo(OFFICER))));
    }

    private void rung(String number, String moment) {
        at(moment);
        driver.fire(number, "rung-due");
    }

    private String certificateOf(String account) {
        return jdbc.sql("select c.number from hazardflow.officer_certificate c join hazardflow.person p on p.id = c.person where p.account = ?")
            .param(account).query(String.class).single();
    }

    /** In the order of the steps; the clock stands still here. */
    private List<IssuedDocument> papersOf(String number) {
        return documents.of(number).stream().sorted(Comparator.comparing(IssuedDocument::eventId)).toList();
    }

    private String third() {
        return certificates.validIn("yjj", HazardDriver.today()).stream().filter(found -> !OFFICER.equals(found.account()) && !SECOND.equals(found.account()))
            .findFirst().orElseThrow().number();
    }

    private List<DocumentType> typesOf(String number) {
        return papersOf(number).stream().map(IssuedDocument::type).toList();
    }

    private String look(IssuedDocument paper, String name) {
        byte[] pdf = documents.content(paper.id()).orElseThrow();
        PdfCheck.picture(pdf, "paper-" + name);
        assertThat(PdfCheck.flaws(pdf)).as(name).isEmpty();
        assertThat(PdfCheck.fontsNotEmbedded(pdf)).as(name).isEmpty();
        return PdfCheck.text(pdf);
    }

    private void putOnPaper() {
        feed.publish();
        while (feed.takeNext(papers)) {
            assertThat(feed.failures()).isZero();
        }
    }

    private void putOnPaper(String number) {
        ledger.timeline(number).forEach(event -> transaction.executeWithoutResult(status -> papers.take(0, event)));
    }

    /** What other tests did is not put on paper here. */
    private void skip() {
        feed.register(papers.name());
        feed.publish();
        jdbc.sql("update hazardflow.feed_consumer set position = (select coalesce(max(position), 0) from hazardflow.event_feed) where name = ?")
            .param(papers.name()).update();
    }
}
