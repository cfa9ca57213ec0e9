package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.campaign.checklist.Checklist;
import io.hazardflow.campaign.checklist.ChecklistCondition;
import io.hazardflow.campaign.checklist.ChecklistItem;
import io.hazardflow.campaign.checklist.Checklists;
import io.hazardflow.registry.Categories;
import io.hazardflow.registry.Category;
import io.hazardflow.registry.Criteria;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checklists over HTTP: the delivered ones, new versions as sheets, and that a version in force stays as it is. */
@ApiTest
class ChecklistIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String HEADER = "清单编号,版本,清单名称,领域,管理部门,适用行业,启用日,停用日,项号,方面,检查内容,依据,隐患类别,细分等级,重大隐患判定标准,适用条件\n";

    @Autowired
    private District district;
    @Autowired
    private Checklists checklists;
    @Autowired
    private Categories categories;
    @Autowired
    private Criteria criteria;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nothingIsKept() {
        jdbc.sql("delete from hazardflow.checklist_item where checklist = 'ZZ'").update();
        jdbc.sql("delete from hazardflow.checklist where id = 'ZZ'").update();
        jdbc.sql("update hazardflow.checklist set effective_to = null where id = 'KJ'").update();
    }

    @Test
    void theNineDeliveredListsAreFitForUse() {
        List<String> codes = categories.all().stream().map(Category::code).toList();
        List<Checklist> delivered = checklists.inForce(TODAY).stream().map(list -> checklists.find(list.ref()).orElseThrow()).toList();

        assertThat(delivered).extracting(Checklist::sector).containsExactlyInAnyOrder("危险化学品", "消防", "道路交通", "城市建设", "危险废物", "仓储物流", "特种设备",
            "燃气", "有限空间");
        assertThat(delivered).allSatisfy(list -> {
            assertThat(list.items()).as(list.ref()).hasSizeBetween(15, 40);
            assertThat(list.items()).extracting(ChecklistItem::id).doesNotHaveDuplicates();
            assertThat(list.items()).extracting(ChecklistItem::category).isSubsetOf(codes);
            assertThat(list.items()).filteredOn(item -> item.condition() != null)
                .allSatisfy(item -> assertThat(ChecklistCondition.valueOf(item.condition())).isNotNull());
            assertThat(list.items()).filteredOn(item -> item.criterion() != null)
                .allSatisfy(item -> assertThat(criteria.find(item.criterion())).hasValueSatisfying(found -> assertThat(found.mark().verified()).isTrue()));
        });
        assertThat(delivered.stream().flatMap(list -> list.items().stream()).map(ChecklistItem::text)).doesNotHaveDuplicates();
        assertThat(delivered.stream().filter(list -> list.sector().equals("仓储物流")).flatMap(list -> list.items().stream()).map(ChecklistItem::aspect).distinct())
            .containsExactly("消防安全评估", "仓储物品管理", "“三合一”场所管理", "安全责任", "安全培训", "应急预案", "库存清单");
        assertThat(delivered.stream().flatMap(list -> list.items().stream()).filter(item -> ChecklistItem.GAS_ALARM.equals(item.indicator()))).hasSize(1);
    }

    @Test
    void anEnterpriseReadsTheListsThatItWillBeCheckedBy() {
        JsonNode registry = district.as("staff.e0001").get("/api/checklists").json();
        assertThat(registry.path("mayImport").asBoolean()).isFalse();
        assertThat(registry.path("checklists")).hasSize(9);
        JsonNode storage = district.as("staff.e0001").get("/api/checklists/CC@2026").json();
        assertThat(storage.at("/items/0/conditionLabel").asText()).isEqualTo("建筑面积 300 平方米以上");
        assertThat(storage.at("/head/items").asInt()).isEqualTo(storage.path("items").size());
        assertThat(district.as("staff.e0001").get("/api/checklists/CC@1999").status()).isEqualTo(404);
    }

    @Test
    void aNewVersionComesInAsASheetAndMayBeChangedUntilItsDay() {
        String day = TODAY.plusDays(30).toString();
        byte[] first = sheet(line("2027", day, "", "01", "最初写下的检查内容", "GM10-3-1@2023", "使用燃气"), line("2027", day, "", "02", "第二条检查内容", "", ""));
        assertThat(load("committee", true, first).json().path("imported").asInt()).isEqualTo(2);
        assertThat(checklists.find("ZZ@2027")).isEmpty();
        assertThat(load("office.001", false, first).status()).isEqualTo(403);
        assertThat(load("committee", false, first).json().path("imported").asInt()).isEqualTo(2);
        assertThat(load("committee", false, first).json().path("imported").asInt()).isZero();
        assertThat(checklists.find("ZZ@2027").orElseThrow().items()).extracting(ChecklistItem::condition).containsExactly("USES_GAS", null);

        assertThat(load("committee", false, sheet(line("2027", day, "", "01", "启用前改过的检查内容", "", ""))).status()).isEqualTo(200);
        assertThat(checklists.find("ZZ@2027").orElseThrow().items()).extracting(ChecklistItem::text).containsExactly("启用前改过的检查内容");
        assertThat(checklists.newest("ZZ", TODAY)).isEmpty();
        assertThat(checklists.newest("ZZ", TODAY.plusDays(30))).map(Checklist::ref).contains("ZZ@2027");
    }

    @Test
    void aVersionInForceStaysAsItIs() {
        load("committee", false, sheet(line("2026", "2026-01-01", "", "01", "已经启用的检查内容", "", "")));

        Answer changed = load("committee", false, sheet(line("2026", "2026-01-01", "", "01", "想要改掉的检查内容", "", "")));
        assertThat(changed.status()).isEqualTo(400);
        assertThat(changed.json().at("/errors/0/row").asInt()).isEqualTo(2);
        assertThat(changed.json().at("/errors/0/column").asText()).isEqualTo("检查内容");
        assertThat(changed.json().at("/errors/0/message").asText()).contains("不能改动，请用新的版本");
        assertThat(load("committee", false, sheet(line("2026", "2026-01-01", "", "01", "已经启用的检查内容", "", ""),
            line("2026", "2026-01-01", "", "02", "想要加上的检查内容", "", ""))).text()).contains("登记有 1 项，文件中有 2 项");

        String yesterday = TODAY.minusDays(1).toString();
        assertThat(load("committee", false, sheet(line("2026", "2026-01-01", yesterday, "01", "已经启用的检查内容", "", ""))).text()).contains("不能早于今天");
        assertThat(load("committee", false, sheet(line("2026", "2026-01-01", TODAY.toString(), "01", "已经启用的检查内容", "", ""))).status()).isEqualTo(200);
        assertThat(checklists.find("ZZ@2026").orElseThrow().effectiveTo()).isEqualTo(TODAY);
    }

    @Test
    void badLinesAreNamedInWords() {
        String day = TODAY.plusDays(1).toString();
        Answer wrong = load("committee", true, sheet(line("2027", day, "", "01", "相同的检查内容", "GM10-13-2@2023", ""),
            line("2027", day, "", "01", "相同的检查内容", "", "")));
        assertThat(wrong.text()).contains("文字未核对").contains("与第 2 行重复");
        assertThat(load("committee", true, sheet(line("2027", day, "", "01", "一条检查内容", "", "没有这个条件"))).text()).contains("应为以下之一");
        assertThat(load("committee", true, sheet(line("2027", day, "2020-01-01", "01", "一条检查内容", "", ""))).text()).contains("不能早于启用日");
    }

    @Test
    void whatWasExportedChangesNothingWhenImported() {
        assertThat(district.as("office.001").get("/api/registry/checklists/export.csv").status()).isEqualTo(403);
        byte[] sheet = district.as("committee").get("/api/registry/checklists/export.csv").text().getBytes(StandardCharsets.UTF_8);
        Answer again = load("committee", false, sheet);
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.json().path("imported").asInt()).isZero();
        assertThat(again.json().path("rows").asInt()).isGreaterThan(200);
    }

    private Answer load(String account, boolean dryRun, byte[] sheet) {
        return district.as(account).upload("/api/checklists/import?dryRun=" + dryRun, "检查清单.csv", sheet);
    }

    private static String line(String version, String from, String to, String item, String text, String criterion, String condition) {
        return String.join(",", "ZZ", version, "示范检查清单", "示范", "区应急管理局", "仓储物流、餐饮", from, to, item, "示范方面", text, "《安全生产法》", "消防安全", "G1",
            criterion, condition);
    }

    private static byte[] sheet(String... lines) {
        return (HEADER + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
