package io.hazardflow.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryRoundTripTest {

    private static final Caller KEEPER = new Caller("admin", "管理员", List.of(new Membership(Role.ADMIN, null)));

    @RegisterExtension
    static final RegistryDatabase DB = new RegistryDatabase();

    @BeforeAll
    static void full_and_sparse_rows() {
        DB.jdbc.sql("""
            insert into hazardflow.person (id, name, phone, role, street, grid, department, account, active) values
                ('grid.001', '赵示安', '190-0000-0001', 'grid', '001', '001-01', null, 'grid.001', true),
                ('p00001', '''=钱示宁', null, 'law', null, null, 'yjj', null, false)
            """).update();
        DB.jdbc.sql("""
            insert into hazardflow.enterprise (id, credit_code, name, street, address, lat, lng, industry, national_industry,
                area_m2, staff, above_scale, gas_use, special_equipment, standard_level, standard_expires, dual_prevention, credit_grade,
                risk_color, legal_rep, grid_worker, insurance_expires, status) values
                ('e0001', :first, '=HYPERLINK("http://x","y")', '001', '@示范路,"1"号', 39.128399999999, 117.2269, 'CATERING', 'H6210',
                 1200.10, 12, true, 'PIPED', 0, 'LEVEL_3', '2027-02-28', 'DONE', 'A', 'RED', '-周示平', 'grid.001', '2026-12-31', 'SUSPENDED'),
                ('e0002', :second, '示范二厂', '012', '示范路2号', null, null, 'OTHER', null, null, null, false, null, null, null, null, null,
                 null, null, null, null, null, 'OPERATING')
            """).param("first", CreditCode.withCheckDigit("91120102DEM000011"))
            .param("second", CreditCode.withCheckDigit("91120102DEM000022"))
            .update();
        DB.jdbc.sql("""
            insert into hazardflow.rescue_team (id, name, level, department, street, tier, speciality, members, leader, phone, active) values
                ('t01', '=示例综合救援队', 'DISTRICT', 'yjj', null, 'MAIN', '综合救援', 60, '吴示安', '190-0000-0001', true),
                ('t02', '大王庄街道应急队', 'STREET', null, '001', 'BASE', '先期处置', 20, '郑示宁', '190-0000-0002', false)
            """).update();
        DB.jdbc.sql("insert into hazardflow.officer_certificate values ('A1', 'p00001', 'yjj', null, '2026-01-01', '2028-01-01')").update();
        DB.jdbc.sql("""
            insert into hazardflow.contingency_plan (id, title, level, plan_type, event_type, owner, enterprise, version, filed_on, review_due)
            values ('YA-0001', '+示例应急预案', 'UNIT', 'COMPREHENSIVE', 'PRODUCTION_SAFETY', '示范二厂', 'e0002', '2026版', '2026-01-01', '2029-01-01')
            """).update();
        DB.jdbc.sql("insert into hazardflow.contingency_plan_site values ('d00001', 'YA-0001', '锅炉房', '示范路2号', 'e0002')").update();
    }

    @ParameterizedTest
    @CsvSource({"enterprises,enterprise,csv,2", "enterprises,enterprise,xlsx,2", "people,person,csv,2", "people,person,xlsx,2",
        "officer-certificates,officer_certificate,csv,1", "officer-certificates,officer_certificate,xlsx,1",
        "contingency-plans,contingency_plan,csv,1", "contingency-plans,contingency_plan,xlsx,1",
        "plan-sites,contingency_plan_site,csv,1", "rescue-teams,rescue_team,csv,2", "rescue-teams,rescue_team,xlsx,2",
        "working-days,working_day_exception,csv,39", "working-days,working_day_exception,xlsx,39"})
    void what_was_exported_changes_nothing_when_imported(String dataset, String table, String format, int rows) throws IOException {
        List<String> before = rows(table);

        ImportResult result = DB.imports.load(dataset, SheetReader.read(export(dataset, format)));

        assertThat(result).isEqualTo(new ImportResult(rows, 0));
        assertThat(rows(table)).isEqualTo(before);
    }

    @Test
    void a_formula_is_never_one_in_the_export() throws IOException {
        String csv = new String(export("enterprises", "csv"), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF企业编号,统一社会信用代码,企业名称,").contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")
            .contains("\"'@示范路,\"\"1\"\"号\"").contains(",'-周示平,");
        Sheet excel = SheetReader.read(export("enterprises", "xlsx"));
        assertThat(excel.lines().get(0).cells()).contains("=HYPERLINK(\"http://x\",\"y\")");
    }

    @Test
    void days_and_numbers_typed_in_excel_are_understood_and_formulas_refused() throws IOException {
        byte[] days = workbook(sheet -> {
            sheet.value(1, 0, LocalDate.of(2030, 1, 1));
            sheet.style(1, 0).format("yyyy-mm-dd").set();
            sheet.value(1, 1, "否");
            sheet.value(1, 2, "元旦");
            sheet.value(1, 3, 20291104);
        });
        assertThat(SheetReader.read(days).lines().get(0).cells()).containsExactly("2030-01-01", "否", "元旦", "20291104");

        byte[] formula = workbook(sheet -> sheet.formula(1, 2, "1+1"));
        assertThatThrownBy(() -> SheetReader.read(formula)).isInstanceOf(ImportRefusedException.class)
            .hasMessageContaining("C2");
    }

    @Test
    void a_file_that_unpacks_without_end_is_refused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (int megabyte = 0; megabyte <= 200; megabyte++) {
                zip.write(new byte[1024 * 1024]);
            }
        }
        assertThatThrownBy(() -> SheetReader.read(out.toByteArray())).isInstanceOf(ImportRefusedException.class)
            .hasMessageContaining("解压后过大");
    }

    private static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("工作日历");
            List<String> head = List.of("日期", "上班", "说明", "依据");
            for (int i = 0; i < head.size(); i++) {
                sheet.value(0, i, head.get(i));
            }
            content.accept(sheet);
        }
        return out.toByteArray();
    }

    private static byte[] export(String dataset, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = format.equals("csv") ? new CsvTable(out) : new XlsxTable(out, "名册")) {
            DB.export.write(DB.datasets.get(dataset), table, KEEPER);
        }
        return out.toByteArray();
    }

    private static List<String> rows(String table) {
        return DB.jdbc.sql("select t.xmin || to_jsonb(t)::text from hazardflow.%s t order by 1".formatted(table))
            .query(String.class).list();
    }
}
