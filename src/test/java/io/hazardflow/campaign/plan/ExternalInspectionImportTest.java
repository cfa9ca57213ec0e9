package io.hazardflow.campaign.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hazardflow.ProcessTest;
import io.hazardflow.registry.ImportRefusedException;
import io.hazardflow.registry.ImportResult;
import io.hazardflow.registry.RegistryImport;
import io.hazardflow.registry.RowError;
import io.hazardflow.registry.SheetReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class ExternalInspectionImportTest {

    private static final String HEAD = "编号,企业编号或统一社会信用代码,检查单位,计划检查自,计划检查至,检查事项\n";
    private static final String GOOD = ",e0001,区市场监管局,2026-12-10,2026-12-12,特种设备年度检查\n";

    @Autowired
    private RegistryImport imports;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void nothingPlanned() {
        jdbc.sql("delete from hazardflow.external_inspection").update();
    }

    @Test
    void enterprisesAreNamedByNumberOrCreditCodeInAnyCase() {
        String code = jdbc.sql("select credit_code from hazardflow.enterprise where id = 'e0002'").query(String.class).single();

        assertThat(load(GOOD + ",E0001,区消防救援支队,2026/12/20,2026/12/20,消防检查\n" + ",%s,市文旅局,2027-01-05,2027-01-06,旅馆业检查\n"
            .formatted(code.toLowerCase()))).isEqualTo(new ImportResult(3, 3));

        assertThat(rows()).containsExactly("x00001 e0001 区市场监管局 2026-12-10 2026-12-12 特种设备年度检查",
            "x00002 e0001 区消防救援支队 2026-12-20 2026-12-20 消防检查", "x00003 e0002 市文旅局 2027-01-05 2027-01-06 旅馆业检查");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "y00001,e0001,区教育局,2026-12-10,2026-12-12,校园检查|编号|应为 x 加五位以上数字，新记录可留空",
        "x0001,e0001,区教育局,2026-12-10,2026-12-12,校园检查|编号|应为 x 加五位以上数字，新记录可留空",
        ",,区教育局,2026-12-10,2026-12-12,校园检查|企业编号或统一社会信用代码|不能为空",
        ",e99999,区教育局,2026-12-10,2026-12-12,校园检查|企业编号或统一社会信用代码|没有登记这家企业",
        ",91120102DEM0000110X,区教育局,2026-12-10,2026-12-12,校园检查|企业编号或统一社会信用代码|最多 18 个字",
        ",e0001,局,2026-12-10,2026-12-12,校园检查|检查单位|应为 2–60 个字",
        ",e0001,,2026-12-10,2026-12-12,校园检查|检查单位|不能为空",
        ",e0001,区教育局,2026-02-29,2026-03-02,校园检查|计划检查自|没有这一天,应为日期,如 2026-11-24",
        ",e0001,区教育局,,2026-12-12,校园检查|计划检查自|不能为空",
        ",e0001,区教育局,2026-12-10,年底前,校园检查|计划检查至|应为日期,如 2026-11-24",
        ",e0001,区教育局,2026-12-10,2026-12-09,校园检查|计划检查至|不能早于计划检查自",
        ",e0001,区教育局,2026-12-10,2026-12-12,查|检查事项|应为 2–200 个字",
        ",e0001,区市场监管局,2026-12-10,2026-12-11,特种设备年度检查|检查事项|与第 2 行是同一检查计划"})
    void oneWrongRowIsNamedAndNothingIsTaken(String row, String field, String rule) {
        assertThat(refused(GOOD + row + "\n" + ",e0002,市文旅局,2027-01-05,2027-01-06,旅馆业检查\n")).containsExactly(new RowError(3, field, rule));
        assertThat(rows()).isEmpty();
    }

    @Test
    void everyWrongRowOfAFileIsNamed() {
        assertThat(refused(",e99999,区教育局,2026-12-10,2026-12-12,校园检查\n" + GOOD + ",e0001,区教育局,2026-12-10,2026-12-09,校园检查\n"))
            .extracting(RowError::row).containsExactly(2, 4);
    }

    @Test
    void aNumberStandsOnceInAFile() {
        assertThat(refused("x00007,e0001,区教育局,2026-12-10,2026-12-12,校园检查\nx00007,e0002,区教育局,2026-12-10,2026-12-12,校园检查\n"))
            .containsExactly(new RowError(3, "编号", "与第 2 行重复"));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        load(GOOD);
        assertThat(load(GOOD)).isEqualTo(new ImportResult(1, 0));
        assertThat(rows()).hasSize(1);
    }

    @Test
    void aPlanThatEndsOnAnotherDayReplacesTheOldOne() {
        load(GOOD);
        assertThat(load(GOOD.replace("2026-12-12", "2026-12-15"))).isEqualTo(new ImportResult(1, 1));
        assertThat(rows()).containsExactly("x00001 e0001 区市场监管局 2026-12-10 2026-12-15 特种设备年度检查");
    }

    @Test
    void aRowWithItsNumberMayMoveToAnotherDayAndNewOnesFollowTheHighestNumber() {
        load("x00040" + GOOD);
        load("x00040" + GOOD.replace("2026-12-10", "2026-12-11") + ",e0002,市文旅局,2027-01-05,2027-01-06,旅馆业检查\n");
        assertThat(rows()).containsExactly("x00040 e0001 区市场监管局 2026-12-11 2026-12-12 特种设备年度检查",
            "x00041 e0002 市文旅局 2027-01-05 2027-01-06 旅馆业检查");
    }

    @Test
    void anotherMatterOfficeOrDayIsAnotherPlan() {
        load(GOOD);
        load(GOOD.replace("特种设备", "计量") + GOOD.replace("区市场", "市市场") + GOOD.replace("2026-12-10", "2026-12-09"));
        assertThat(rows()).hasSize(4);
    }

    private ImportResult load(String rows) {
        return imports.load("external-inspections", SheetReader.read((HEAD + rows).getBytes(StandardCharsets.UTF_8)));
    }

    private List<RowError> refused(String rows) {
        return assertThrows(ImportRefusedException.class, () -> load(rows)).errors();
    }

    private List<String> rows() {
        return jdbc.sql("""
            select concat_ws(' ', id, enterprise, office, planned_from, planned_to, matter) from hazardflow.external_inspection order by id""")
            .query(String.class).list();
    }
}
