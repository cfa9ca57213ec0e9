package io.hazardflow.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TypicalHazardsTest {

    @RegisterExtension
    static final RegistryDatabase DB = new RegistryDatabase();

    private final TypicalHazards library = new TypicalHazards(DB.jdbc);

    @Test
    void theLibraryIsFoundByWordIndustryAndCategory() {
        assertThat(library.search("漏电保护", "SCHOOL", null, 50)).extracting(TypicalHazard::title)
            .containsExactlyInAnyOrder("配电箱未装漏电保护", "漏电保护装置试验失灵");
        assertThat(library.search("漏电保护", "HOSPITAL", null, 50)).isEmpty();
        assertThat(library.search(null, "CATERING", "XC02", 50)).isNotEmpty().allSatisfy(hazard ->
            assertThat(hazard.category()).isEqualTo("XC02"));
        assertThat(library.search(null, null, null, 200)).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void hazardsOfTheIndustryComeBeforeThoseOfEveryIndustry() {
        List<TypicalHazard> found = library.search("报警", "CATERING", null, 50);
        assertThat(found).isNotEmpty();
        assertThat(found.stream().map(hazard -> hazard.industries().isEmpty()).toList()).isSorted();
        assertThat(found.get(0).industries()).contains("CATERING");
    }

    @Test
    void moreComeInAsASheetAndTheExportComesBackUnchanged() throws IOException {
        Sheet sheet = Sheet.of(List.of("编号", "适用行业", "隐患类别", "隐患名称", "隐患描述", "常用整改措施"),
            List.of(List.of("DX9001", "餐饮、酒店", "消防安全", "示范隐患一则", "描述至少要有十个字才行", "措施至少要有十个字才行")));
        assertThat(DB.imports.load("typical-hazards", sheet)).isEqualTo(new ImportResult(1, 1));
        assertThat(library.search("示范隐患", "HOTEL", null, 50)).singleElement().satisfies(hazard ->
            assertThat(hazard.industries()).containsExactly("CATERING", "HOTEL"));

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = new XlsxTable(out, "典型隐患")) {
            DB.export.write(DB.datasets.get("typical-hazards"), table, new Caller("admin", "管理员", List.of(new Membership(Role.ADMIN, null))));
        }
        assertThat(DB.imports.load("typical-hazards", SheetReader.read(out.toByteArray())).imported()).isZero();
    }

    @Test
    void anUnknownIndustryOrCategoryIsNamed() {
        Sheet sheet = Sheet.of(List.of("编号", "适用行业", "隐患类别", "隐患名称", "隐患描述", "常用整改措施"),
            List.of(List.of("DX9002", "航天", "消防安全", "示范隐患一则", "描述至少要有十个字才行", "措施至少要有十个字才行")));
        assertThatThrownBy(() -> DB.imports.load("typical-hazards", sheet)).hasMessageContaining("适用行业").hasMessageContaining("应为以下之一");
    }
}
