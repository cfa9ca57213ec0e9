package io.hazardflow.hazard.legacy;

import static io.hazardflow.hazard.HazardDriver.ENTERPRISE;
import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardConsistency;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.registry.Column;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.registry.ImportRefusedException;
import io.hazardflow.registry.RowError;
import io.hazardflow.registry.SheetReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class LegacyImportTest {

    private static int files;

    @Autowired
    private HazardDriver driver;
    @Autowired
    private LegacyImport imports;
    @Autowired
    private LegacyColumns columns;
    @Autowired
    private LegacyTemplate template;
    @Autowired
    private HazardCases cases;
    @Autowired
    private HazardConsistency consistency;
    @Autowired
    private CaseProcedures procedures;
    @Autowired
    private Enterprises enterprises;
    @Autowired
    private Ledger ledger;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private Callers callers;

    @BeforeEach
    void mondayMorning() {
        HazardDriver.at("2026-11-23T09:00:00");
        files++;
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void anOpenCaseGoesOnWhereTheOldLedgerLeftItUntilItIsClosed() {
        LegacyImport.Result result = load(false, ordered("整改中"));

        assertThat(result.imported()).isEqualTo(1);
        String number = result.lines().get(0).number();
        assertThat(number).startsWith("YH-20261102-001-");
        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.RECTIFY);
        assertThat(driver.task(number, HazardProcess.RECTIFY).getDueDate().toInstant()).isEqualTo(Instant.parse("2026-11-30T15:59:59Z"));
        assertThat(procedures.isOpen(number, Procedure.DEADLINE_LADDER)).isTrue();
        HazardCase hazard = cases.get(number);
        assertThat(hazard.state()).isEqualTo(HazardState.RECTIFYING);
        assertThat(hazard.dept()).isNotNull();
        assertThat(hazard.responsiblePerson()).isEqualTo("赵六");

        driver.rectify(number);
        driver.reviewPasses(GRID, number);
        driver.close(STREET, number);
        assertThat(driver.isOver(number)).isTrue();
        assertThat(cases.get(number).state()).isEqualTo(HazardState.CLOSED);
        assertThat(ledger.timeline(number).get(0)).satisfies(first -> {
            assertThat(first.step()).isEqualTo(HazardProcess.IMPORT_HAZARD);
            assertThat(first.actor().userId()).isEqualTo("coordination");
            assertThat(first.facts().get("legacyNumber").asText()).isEqualTo("旧-" + files + "-1");
        });
    }

    @Test
    void theLadderOfAnImportedCaseFires() {
        String number = load(false, ordered("整改中")).lines().get(0).number();
        HazardDriver.at("2026-11-30T23:59:59");
        for (int reminders = 0; reminders < 4 && !"URGE".equals(cases.get(number).rung()); reminders++) {
            driver.fire(number, "rung-due");
        }

        assertThat(cases.get(number).rung()).isEqualTo("URGE");
        assertThat(driver.openSteps(number)).contains(HazardProcess.RECTIFY, HazardProcess.URGE_ENTERPRISE);
    }

    @Test
    void everyStateStartsAtItsStep() {
        LegacyImport.Result result = load(false,
            row("待核实", Map.of("细分等级", "", "隐患类别", "")), row("待分派", Map.of()), row("待分派", Map.of("细分等级", "即查即改")), ordered("待复查"));

        assertThat(result.lines()).extracting(line -> driver.openSteps(line.number())).extracting(steps -> steps.iterator().next())
            .containsExactly(HazardProcess.VERIFY_HAZARD, HazardProcess.ASSIGN_RECTIFICATION, HazardProcess.FIX_ON_SITE,
                HazardProcess.REVIEW_RECTIFICATION);
        String toVerify = result.lines().get(0).number();
        driver.verifyAsReal(toVerify, "G1", Map.of());
        driver.assign(STREET, toVerify, 7);
        driver.acknowledge(toVerify);
        assertThat(driver.openSteps(toVerify)).containsExactly(HazardProcess.RECTIFY);
        String toAssign = result.lines().get(1).number();
        driver.assign(STREET, toAssign, 7);
        assertThat(driver.openSteps(toAssign)).containsExactly(HazardProcess.ACKNOWLEDGE_ORDER);
        String toReview = result.lines().get(3).number();
        driver.reviewFails(GRID, toReview, 2);
        assertThat(driver.openSteps(toReview)).containsExactly(HazardProcess.RECTIFY);
        assertThat(cases.get(toReview).rejectCount()).isEqualTo(1);
    }

    @Test
    void aMajorHazardUnderRectificationGetsItsPlanAndItsSupervisionHere() {
        Map<String, String> major = ordered("整改中");
        major.putAll(Map.of("细分等级", "M", "重大隐患判定依据", "专家意见 津东专〔2026〕3号", "来源", "执法检查"));
        String number = load(false, major).lines().get(0).number();

        assertThat(procedures.openOnes(number)).contains(Procedure.DEADLINE_LADDER, Procedure.MAJOR_HAZARD_SUPERVISION);
        assertThat(driver.openSteps(number)).contains("report-major-hazard", "propose-supervision").doesNotContain(HazardProcess.RECTIFY);
        assertThat(cases.get(number).criterionHit()).contains("津东专");
    }

    @Test
    void aClosedCaseStandsInTheLedgerAndNothingRuns() {
        String number = load(false, row("已销号", Map.of("销号日期", "2026-11-20", "来源", "群众举报", "发现人", "钱七"))).lines().get(0).number();

        assertThat(driver.isOver(number)).isTrue();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
        assertThat(cases.get(number)).satisfies(hazard -> {
            assertThat(hazard.state()).isEqualTo(HazardState.CLOSED);
            assertThat(hazard.closedAt()).isEqualTo(Instant.parse("2026-11-20T15:59:59Z"));
            assertThat(hazard.reporterName()).isEqualTo("钱七");
        });
        assertThat(consistency.findings()).noneMatch(finding -> finding.caseNumber().equals(number));
    }

    @Test
    void aDryRunChangesNothingAndSaysWhatWouldHappen() {
        LegacyImport.Result dry = load(true, ordered("整改中"));

        assertThat(dry.imported()).isEqualTo(1);
        assertThat(dry.lines()).singleElement().satisfies(line -> {
            assertThat(line.number()).isNull();
            assertThat(line.goesOn()).contains("整改反馈");
        });
        assertThat(load(true, ordered("整改中")).imported()).isEqualTo(1);
    }

    @Test
    void theSameFileTwiceMakesTheCasesOnce() {
        String number = load(false, ordered("整改中")).lines().get(0).number();
        LegacyImport.Result again = load(false, ordered("整改中"), row("待核实", Map.of("旧台账编号", "旧-" + files + "-2")));

        assertThat(again.imported()).isEqualTo(1);
        assertThat(again.skipped()).isEqualTo(1);
        assertThat(again.lines().get(0).number()).isEqualTo(number);
    }

    @Test
    void everyBadLineIsNamedWithColumnAndRuleAndNothingIsImported() {
        assertThatThrownBy(() -> load(false, ordered("整改中"), row("整改中", Map.of("企业", "e9999", "发现日期", "2026-12-01")),
            row("已销号", Map.of("细分等级", "M")), row("待核实", Map.of("销号日期", "2026-11-20"))))
            .isInstanceOfSatisfying(ImportRefusedException.class, refused -> assertThat(refused.errors()).extracting(RowError::toString)
                .anySatisfy(e -> assertThat(e).contains("row=3", "企业", "没有登记"))
                .anySatisfy(e -> assertThat(e).contains("row=3", "发现日期", "不能晚于今天"))
                .anySatisfy(e -> assertThat(e).contains("row=3", "整改期限", "必填"))
                .anySatisfy(e -> assertThat(e).contains("row=4", "销号日期", "必填"))
                .anySatisfy(e -> assertThat(e).contains("row=4", "判定依据", "必填"))
                .anySatisfy(e -> assertThat(e).contains("row=5", "销号日期", "不能填写"))
                .noneSatisfy(e -> assertThat(e).contains("row=2")));
        assertThat(load(true, ordered("整改中")).skipped()).isZero();
        assertThatThrownBy(() -> load(false, row("整改完", Map.of("来源", "邻居说的")))).isInstanceOfSatisfying(ImportRefusedException.class,
            refused -> assertThat(refused.errors()).extracting(RowError::column).containsExactlyInAnyOrder("状态", "来源"));
        assertThatThrownBy(() -> load(false, ordered("整改中"), ordered("整改中"))).hasMessageContaining("2 行重复");
    }

    @Test
    void anEnterpriseIsFoundByItsCreditCodeAsWell() {
        String code = enterprises.find("e0002").orElseThrow().creditCode();

        assertThat(cases.get(load(false, row("待核实", Map.of("企业", code))).lines().get(0).number()).enterprise()).isEqualTo("e0002");
    }

    @Test
    void theTemplateHasEveryColumn() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        template.write(file);

        assertThat(SheetReader.read(file.toByteArray()).header()).isEqualTo(columns.all().stream().map(Column::label).toList());
    }

    @Test
    void noOtherWayStartsACaseWithoutItsForm() {
        assertThatThrownBy(() -> callers.asSystem(() -> runtime.createProcessInstanceByKey(HazardProcess.KEY).businessKey("YH-20261123-001-99999")
            .startBeforeActivity(HazardProcess.RECTIFY).execute())).hasMessageContaining("只能通过提交表单发起");
    }

    @SafeVarargs
    private LegacyImport.Result load(boolean dryRun, Map<String, String>... rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("旧台账");
            List<String> heads = columns.all().stream().map(Column::label).toList();
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
                for (int row = 0; row < rows.length; row++) {
                    sheet.value(row + 1, column, rows[row].getOrDefault(heads.get(column), ""));
                }
            }
            for (int row = 0; row < rows.length; row++) {
                if (!rows[row].containsKey("旧台账编号")) {
                    sheet.value(row + 1, 0, "旧-" + files + "-" + (rows.length > 2 ? row + 1 : 1));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        LegacyImport.Result[] result = new LegacyImport.Result[1];
        callers.actAs("coordination", () -> result[0] = imports.load(out.toByteArray(), dryRun, callers.required()));
        return result[0];
    }

    private static Map<String, String> ordered(String state) {
        return row(state, Map.of("责任人", "赵六", "整改要求", "更换老化线路\n并请电工检测", "下达日期", "2026-11-03", "整改期限", "2026-11-30"));
    }

    private static Map<String, String> row(String state, Map<String, String> changes) {
        Map<String, String> row = new HashMap<>(Map.of("企业", "e0001", "隐患名称", "配电箱线路老化", "隐患描述", "二层配电箱线路老化，绝缘层开裂，可能短路起火",
            "具体位置", "二层配电间", "隐患类别", "XC06", "细分等级", "G1", "来源", "企业自查", "发现日期", "2026-11-02", "状态", state));
        row.putAll(changes);
        return row;
    }
}
