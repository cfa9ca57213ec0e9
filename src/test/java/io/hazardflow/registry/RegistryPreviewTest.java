package io.hazardflow.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.registry.RegistryPreview.Cell;
import io.hazardflow.registry.RegistryPreview.Change;
import io.hazardflow.registry.RegistryPreview.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegistryPreviewTest {

    private static final String HEAD = "企业编号,统一社会信用代码,企业名称,街道,地址,行业,经营状态\n";
    private static final String FIRST = CreditCode.withCheckDigit("91120102DEM000011");
    private static final String SECOND = CreditCode.withCheckDigit("91120102DEM000022");
    private static final Caller ADMIN = new Caller("admin", "管理员", List.of(new Membership(Role.ADMIN, null)));

    @RegisterExtension
    static final RegistryDatabase DB = new RegistryDatabase();

    @BeforeEach
    void twoEnterprises() {
        DB.jdbc.sql("truncate hazardflow.enterprise, hazardflow.contingency_plan cascade").update();
        DB.imports.load("enterprises", sheet(HEAD + ",%s,示范一厂,大王庄,示范路1号,餐饮,在营\n".formatted(FIRST)));
    }

    @Test
    void itSaysWhatIsNewWhatChangesAndWhatStaysAndChangesNothing() {
        RegistryPreview preview = preview("enterprises", HEAD + ",%s,示范一厂更名,大王庄,示范路1号,餐饮,停业\n,%s,示范二厂,大直沽,示范路2号,餐饮,在营\n"
            .formatted(FIRST, SECOND));

        assertThat(preview).extracting(RegistryPreview::rows, RegistryPreview::added, RegistryPreview::changed, RegistryPreview::ended,
            RegistryPreview::unchanged).containsExactly(2, 1, 1, 0, 0);
        assertThat(preview.changes().get(0)).isEqualTo(new Change(Kind.CHANGED, "e0001 " + FIRST,
            List.of(new Cell("企业名称", "示范一厂", "示范一厂更名"), new Cell("经营状态", "在营", "停业"))));
        assertThat(preview.changes().get(1).cells()).contains(new Cell("企业名称", null, "示范二厂")).doesNotContain(new Cell("街道", null, null));
        assertThat(DB.enterprises.find("e0001")).get().extracting(Enterprise::name).isEqualTo("示范一厂");
        assertThat(DB.enterprises.find("e0002")).isEmpty();

        RegistryPreview same = preview("enterprises", HEAD + ",%s,示范一厂,大王庄,示范路1号,餐饮,在营\n".formatted(FIRST));
        assertThat(same).isEqualTo(new RegistryPreview(1, 0, 0, 0, 1, List.of()));
    }

    @Test
    void whatGetsALastDayEnds() {
        String head = "预案编号,预案名称,预案层级,预案类型,事件类型,编制单位,企业编号,版本,修订日期,废止日期\n";
        String plan = "YA-0001,示范一厂综合预案,单位预案,综合预案,火灾与消防,示范一厂,e0001,一版,2026-01-05,";
        DB.imports.load("contingency-plans", sheet(head + plan + "\n"));
        assertThat(preview("contingency-plans", head + plan + "2026-11-01\n").changes()).extracting(Change::kind).containsExactly(Kind.ENDED);
    }

    @Test
    void theErrorReportIsTheFileWithItsErrorsAndCanBeImportedOncePutRight() throws IOException {
        Sheet wrong = sheet(HEAD + ",%s,示范二厂,和平里,示范路2号,餐饮,在营\n".formatted(SECOND));
        List<RowError> errors = errors(wrong);
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        try (XlsxTable table = new XlsxTable(report, "企业")) {
            ErrorSheet.write(wrong, errors, table);
        }
        Sheet read = SheetReader.read(report.toByteArray());
        assertThat(read.header()).hasSize(8).endsWith(ErrorSheet.HEAD);
        assertThat(read.lines().get(0).cells().get(7)).startsWith("街道：应为以下之一");

        Sheet right = Sheet.of(read.header(), List.of(read.lines().get(0).cells().stream().map(cell -> cell.equals("和平里") ? "大王庄" : cell).toList()));
        assertThat(DB.imports.load("enterprises", right)).isEqualTo(new ImportResult(1, 1));
    }

    private static List<RowError> errors(Sheet sheet) {
        try {
            DB.imports.preview("enterprises", sheet, ADMIN);
            return List.of();
        } catch (ImportRefusedException refused) {
            return refused.errors();
        }
    }

    private static RegistryPreview preview(String dataset, String csv) {
        return DB.imports.preview(dataset, sheet(csv), ADMIN);
    }

    private static Sheet sheet(String csv) {
        return SheetReader.read(csv.getBytes(StandardCharsets.UTF_8));
    }
}
