package io.hazardflow.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CriteriaTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Caller KEEPER = new Caller("admin", "管理员", List.of(new Membership(Role.ADMIN, null)));
    private static final List<String> HEADER = List.of("标准编号", "版本", "文件名称", "领域", "主管部门", "标准施行日", "全部录入", "应有条目数",
        "标准核对", "条目编号", "条款", "判定条目", "条目核对");

    @RegisterExtension
    static final RegistryDatabase DB = new RegistryDatabase();

    private Criteria criteria;

    @BeforeEach
    void registry() {
        criteria = new Criteria(DB.jdbc, DB.industries);
    }

    @Test
    void wordsOfTheTextFindACriterionOfTheIndustry() {
        assertThat(criteria.search("特种作业", null, "INDUSTRY_SMALL", TODAY, 50)).extracting(Criterion::ref).containsExactly("GM10-3-2@2023");
        assertThat(criteria.search("有限空间 台账", "工贸", null, TODAY, 50)).extracting(Criterion::ref).containsExactly("GM10-13-1@2023");
        assertThat(criteria.search("特种作业", null, "SCHOOL", TODAY, 50)).isEmpty();
        assertThat(criteria.search("没有这样的词", null, null, TODAY, 50)).isEmpty();
        assertThat(criteria.search(null, "燃气", null, TODAY, 50)).hasSize(5);
    }

    @Test
    void aTextThatNobodyVerifiedIsLoadedButNeverOffered() {
        assertThat(criteria.find("GM10-13-2@2023")).map(Criterion::mark).contains(Criterion.Mark.M);
        assertThat(criteria.search("作业审批", null, null, TODAY, 50)).isEmpty();
        assertThat(criteria.refusal("GM10-13-2@2023", TODAY, "INDUSTRY_SMALL")).get().asString().contains("未核对");
        assertThatThrownBy(() -> check("GM10-13-2@2023")).isInstanceOf(FormRejectedException.class).hasMessageContaining("未核对");
    }

    @Test
    void aCriterionHoldsInItsTimeAndForItsIndustries() {
        assertThat(criteria.refusal("GM10-3-2@2023", TODAY, "INDUSTRY_SMALL")).isEmpty();
        assertThat(criteria.refusal("GM10-3-2@2023", LocalDate.of(2023, 5, 14), "INDUSTRY_SMALL")).get().asString().contains("2023-05-15 起施行");
        assertThat(criteria.refusal("GM10-3-2@2023", TODAY, "HOSPITAL")).get().asString().contains("不适用于医院");
        assertThat(criteria.refusal("WH121-12@2017", LocalDate.of(2026, 9, 29), "GAS_STATION")).isEmpty();
        assertThat(criteria.refusal("WH121-12@2017", LocalDate.of(2026, 9, 30), "GAS_STATION")).get().asString().contains("至 2026-09-29");
        assertThat(criteria.refusal("GM10-3-2@1999", TODAY, "INDUSTRY_SMALL")).get().asString().contains("没有这一条");
    }

    @Test
    void theRegistrySaysWhichDocumentsAreIncomplete() {
        assertThat(criteria.sets(TODAY)).filteredOn(set -> !set.complete()).extracting(CriterionSet::id)
            .contains("GM10", "GB35181", "GB45067", "JZG5", "RQ4");
        assertThat(criteria.sets(TODAY)).filteredOn(set -> set.id().equals("GM10")).singleElement().satisfies(set -> {
            assertThat(set.items()).isEqualTo(6);
            assertThat(set.offered()).isEqualTo(5);
            assertThat(set.expectedItems()).isEqualTo(64);
        });
    }

    @Test
    void aDocumentWithoutTextComesInAsASheetAndADryRunChangesNothing() {
        Sheet sheet = sheet(row("ZZ1", "否", "", "ZZ1-1", "第一条", "示范文件的第一种情形"), row("ZZ1", "否", "", "ZZ1-2", "第二条", "示范文件的第二种情形"));

        assertThat(DB.imports.load("criteria", sheet, true)).isEqualTo(new ImportResult(2, 2));
        assertThat(criteria.find("ZZ1-1@2026")).isEmpty();

        assertThat(DB.imports.load("criteria", sheet)).isEqualTo(new ImportResult(2, 2));
        assertThat(criteria.search("示范文件 第二种", null, "SCHOOL", TODAY, 50)).extracting(Criterion::shown)
            .containsExactly("《示范判定标准》第二条：示范文件的第二种情形");
    }

    @Test
    void aVerifiedTextCannotBeRewrittenUnderItsVersion() {
        DB.imports.load("criteria", sheet(row("ZZ2", "否", "", "ZZ2-1", "第一条", "最初的文字是这样")));
        assertThatThrownBy(() -> DB.imports.load("criteria", sheet(row("ZZ2", "否", "", "ZZ2-1", "第一条", "后来改成了那样"))))
            .isInstanceOf(ImportRefusedException.class).hasMessageContaining("请用新的版本");
        assertThat(criteria.find("ZZ2-1@2026")).map(Criterion::text).contains("最初的文字是这样");
    }

    @Test
    void aDocumentIsOnlyCompleteWithAllItsItems() {
        assertThatThrownBy(() -> DB.imports.load("criteria", sheet(row("ZZ3", "是", "2", "ZZ3-1", "第一条", "只有这一种情形"))))
            .hasMessageContaining("应有条目数 2 不符");
        assertThatThrownBy(() -> DB.imports.load("criteria", sheet(row("ZZ3", "否", "", "YY-1", "第一条", "只有这一种情形"))))
            .hasMessageContaining("须以标准编号 ZZ3- 开头");
        assertThatThrownBy(() -> DB.imports.load("criteria", sheet(row("ZZ3", "否", "", "", "第一条", "只有这一种情形"))))
            .hasMessageContaining("填了条款时不能为空");
    }

    @Test
    void whatWasExportedChangesNothingWhenImported() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = new XlsxTable(out, "判定标准")) {
            DB.export.write(DB.datasets.get("criteria"), table, KEEPER);
        }
        ImportResult result = DB.imports.load("criteria", SheetReader.read(out.toByteArray()));
        assertThat(result.rows()).isGreaterThanOrEqualTo(35);
        assertThat(result.imported()).isZero();
    }

    @Test
    void theFormFieldTakesAReferenceAndShowsTheText() {
        assertThatCode(() -> check("GM10-3-2@2023")).doesNotThrowAnyException();
        assertThatThrownBy(() -> check("工贸令10第三条")).hasMessageContaining("请从库中选取");
        assertThat(new CriterionWidget(criteria).shown("GM10-3-2@2023")).contains("应急管理部令第10号").contains("第三条（二）").contains("特种作业人员");
        assertThat(new CriterionWidget(criteria).shown("工贸令10")).isEqualTo("工贸令10");
    }

    private void check(String ref) {
        new CriterionWidget(criteria).check("criterionHit", "判定标准", TextNode.valueOf(ref),
            new FormContext("verify-hazard", "hazard-rectification", null, null, null, KEEPER));
    }

    @SafeVarargs
    private static Sheet sheet(List<String>... rows) {
        return Sheet.of(HEADER, List.of(rows));
    }

    private static List<String> row(String set, String complete, String expected, String id, String clause, String text) {
        return new ArrayList<>(List.of(set, "2026", "《示范判定标准》", "示范", "区应急管理局", "2026-01-01", complete, expected, "转引", id, clause, text,
            "转引"));
    }
}
