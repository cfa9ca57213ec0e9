package io.hazardflow.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

class RegistryImportTest {

    private static final String HEAD = "企业编号,统一社会信用代码,企业名称,街道,地址,行业,经营状态\n";
    private static final String FIRST = CreditCode.withCheckDigit("91120102DEM000011");
    private static final String SECOND = CreditCode.withCheckDigit("91120102DEM000022");

    @RegisterExtension
    static final RegistryDatabase DB = new RegistryDatabase();

    @BeforeEach
    void empty() {
        DB.jdbc.sql("truncate hazardflow.enterprise, hazardflow.person, hazardflow.officer_certificate, "
            + "hazardflow.contingency_plan, hazardflow.rescue_team cascade").update();
        DB.events.clear();
    }

    @Test
    void new_enterprises_are_numbered_and_known_ones_updated_by_their_credit_code() {
        assertThat(load("enterprises", HEAD + "," + FIRST + ",示范一厂,大王庄,示范路1号,小微工贸,在营\n"))
            .isEqualTo(new ImportResult(1, 1));
        ImportResult result = load("enterprises", HEAD + "," + FIRST.toLowerCase() + ",示范一厂更名,002,示范路1号,INDUSTRY_SMALL,停业\n"
            + "," + SECOND + ",示范二厂,大直沽,示范路2号,餐饮,在营\n");

        assertThat(result).isEqualTo(new ImportResult(2, 2));
        assertThat(DB.enterprises.find("e0001")).get()
            .extracting(Enterprise::name, Enterprise::street, Enterprise::status, Enterprise::creditCode)
            .containsExactly("示范一厂更名", "002", "SUSPENDED", FIRST);
        assertThat(DB.enterprises.find("e0002")).get().extracting(Enterprise::name).isEqualTo("示范二厂");
    }

    @Test
    void one_bad_row_changes_nothing_and_every_error_is_named() {
        load("enterprises", HEAD + "," + FIRST + ",示范一厂,大王庄,示范路1号,小微工贸,在营\n");

        assertRefused(() -> load("enterprises", HEAD
            + "," + FIRST + ",示范一厂更名,大王庄,示范路1号,小微工贸,在营\n"
            + ",91120102DEM000021X,,和平里,示范路2号,飞船,在营\n"
            + "x1," + SECOND + ",示范三厂,大王庄,示范路3号,餐饮,歇业\n"))
            .containsExactly(
                new RowError(3, "统一社会信用代码", "应为 18 位统一社会信用代码,校验位须正确(GB 32100)"),
                new RowError(3, "企业名称", "不能为空"),
                new RowError(3, "街道", "应为以下之一:大王庄、大直沽、中山门、富民路、二号桥、春华、唐家口、向阳楼、常州道、上杭路、东新、鲁山道"),
                new RowError(3, "行业", "应为以下之一:加油站、加气站、危化经营、规上工贸、小微工贸、商业综合体、商场市场商超、酒店、餐饮、文化娱乐、"
                    + "体育健身、学校幼儿园、医院、养老机构、仓储物流、建筑工地、道路运输、物业、其他"),
                new RowError(4, "企业编号", "应为 e 加四位以上数字,新企业可留空"),
                new RowError(4, "经营状态", "应为以下之一:在营、停业、注销、搬迁"));
        assertThat(DB.enterprises.find("e0001")).get().extracting(Enterprise::name).isEqualTo("示范一厂");
        assertThat(DB.enterprises.search(null, null, null, 10)).hasSize(1);
    }

    @Test
    void duplicates_in_the_file_and_a_number_of_somebody_else_are_refused() {
        load("enterprises", HEAD + "," + FIRST + ",示范一厂,大王庄,示范路1号,小微工贸,在营\n");

        assertRefused(() -> load("enterprises", HEAD
            + "," + SECOND + ",示范二厂,大王庄,示范路2号,餐饮,在营\n"
            + "," + SECOND + ",示范二厂,大王庄,示范路2号,餐饮,在营\n"
            + "e0009," + FIRST + ",示范一厂,大王庄,示范路1号,小微工贸,在营\n"))
            .containsExactly(new RowError(3, "统一社会信用代码", "与第 2 行重复"),
                new RowError(4, "统一社会信用代码", "已登记在 e0001 名下,与本行编号不符"));
    }

    @Test
    void unknown_missing_and_repeated_heads_are_refused() {
        assertRefused(() -> load("working-days", "日期,上班,备忘,日期,依据\n2027-01-01,否,元旦,2027-01-01,通知\n"))
            .containsExactly(new RowError(1, "备忘", "表头中没有这一列"), new RowError(1, "日期", "表头重复"), new RowError(1, "说明", "缺少这一列"));
    }

    @Test
    void people_need_the_unit_of_their_post_and_enterprises_a_known_grid_worker() {
        assertRefused(() -> load("people", "姓名,岗位,街道,部门,企业编号\n赵示安,网格员,,,\n钱示宁,执法人员,,,\n孙示平,企业员工,,,e0404\n李示和,专家,,,\n"))
            .containsExactly(new RowError(2, "街道", "岗位为网格员时不能为空"), new RowError(3, "部门", "岗位为执法人员时不能为空"),
                new RowError(4, "企业编号", "没有登记这家企业"));

        load("people", "姓名,岗位,街道,账号\n赵示安,网格员,大王庄,\n钱示宁,网格员,大王庄,grid.001\n");
        assertThat(DB.people.find("p00001")).get().extracting(Person::name, Person::role, Person::active)
            .containsExactly("赵示安", "grid", true);
        assertThat(DB.people.byAccount("grid.001")).get().extracting(Person::name).isEqualTo("钱示宁");

        assertRefused(() -> load("enterprises", HEAD.replace("\n", ",网格员编号\n") + "," + FIRST + ",示范一厂,大王庄,示范路1号,小微工贸,在营,p00009\n"))
            .containsExactly(new RowError(2, "网格员编号", "没有登记这名人员"));
    }

    @Test
    void dates_run_forwards_and_exist() {
        load("people", "人员编号,姓名,岗位,部门\nlaw.yjj.1,赵示安,执法人员,区应急管理局\n");
        String head = "证件编号,人员编号,部门,有效期自,有效期至\n";

        assertRefused(() -> load("officer-certificates", head + "A1,law.yjj.1,yjj,2026-02-30,2026-13-01\n"))
            .extracting(RowError::message).containsExactly("没有这一天,应为日期,如 2026-11-24", "没有这一天,应为日期,如 2026-11-24");
        assertRefused(() -> load("officer-certificates", head + "A1,law.yjj.1,yjj,2026-02-03,2026-02-01\n"))
            .containsExactly(new RowError(2, "有效期至", "不能早于有效期自"));
        load("officer-certificates", head + "A1,law.yjj.1,yjj,2026/2/3,2028-02-02\n");
        assertThat(DB.certificates().find("A1")).get().extracting(OfficerCertificate::validFrom).isEqualTo(LocalDate.of(2026, 2, 3));
    }

    @Test
    void a_year_is_loaded_once_its_first_and_its_national_day_are_entered() {
        String head = "日期,上班,说明,依据\n";
        load("working-days", head + "2028-01-01,否,元旦,示例通知\n");
        assertThat(DB.workingDays.provisional(LocalDate.of(2028, 6, 1))).isTrue();

        load("working-days", head + "2028-10-01,否,国庆节,示例通知\n2028-10-02,否,国庆节,示例通知\n2028-10-14,是,调休上班,示例通知\n");
        assertThat(DB.workingDays.provisional(LocalDate.of(2028, 6, 1))).isFalse();
        assertThat(DB.workingDays.isWorkingDay(LocalDate.of(2028, 10, 2))).isFalse();
        assertThat(DB.workingDays.isWorkingDay(LocalDate.of(2028, 10, 14))).isTrue();
    }

    @Test
    void utf8_with_or_without_mark_and_gb18030_are_read_and_anything_else_is_refused() {
        String csv = "预案编号,预案名称,预案层级,预案类型,事件类型,编制单位,版本\n"
            + "YA-0001,示例总体应急预案,总体预案,政府总体预案,其他突发事件,示例单位,2026版\n";
        assertThat(load("contingency-plans", "\uFEFF" + csv).imported()).isEqualTo(1);
        assertThat(DB.imports.load("contingency-plans", SheetReader.read(csv.getBytes(Charset.forName("GB18030")))))
            .isEqualTo(new ImportResult(1, 0));
        assertRefused(() -> SheetReader.read(new byte[] {'P', 'K', 3, 4, 9, 9, 9})).extracting(RowError::message)
            .containsExactly("不是有效的 Excel(.xlsx)文件");
        assertRefused(() -> SheetReader.read(new byte[0])).extracting(RowError::message).containsExactly("文件是空的");
        assertRefused(() -> SheetReader.read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})).extracting(RowError::message)
            .first().asString().contains(".xlsx");
        assertRefused(() -> SheetReader.read(new byte[] {(byte) 0xFF, (byte) 0xFF, 0x00, 0x01})).hasSize(1);
    }

    @Test
    void too_many_rows_or_bytes_are_refused() {
        String row = "2029-01-01,否,元旦,示例通知\n";
        assertRefused(() -> load("working-days", "日期,上班,说明,依据\n" + row.repeat(20_001))).extracting(RowError::message)
            .containsExactly("一次最多导入 20,000 行,请分批导入");
        assertRefused(() -> SheetReader.read(new byte[10 * 1024 * 1024 + 1])).extracting(RowError::message).containsExactly("文件超过 10 MB");
    }

    @Test
    void the_cells_of_a_plan_fit_together() {
        load("enterprises", HEAD + "," + FIRST + ",示范一厂,大王庄,示范路1号,小微工贸,在营\n");
        String head = "预案编号,预案名称,预案层级,预案类型,事件类型,编制单位,企业编号,部门,街道,版本,备案日期,修订日期,废止日期,应评估日期\n";

        assertRefused(() -> load("contingency-plans", head
            + "YA-1,甲区总体预案,总体预案,综合预案,其他突发事件,区政府,,,,2024版,,,,\n"
            + "YA-2,甲区专项预案,专项预案,政府专项预案,其他突发事件,区政府,e0001,,大王庄,2024版,,,,\n"
            + "YA-3,部门预案三,部门预案,部门预案,其他突发事件,某局,,,,2024版,,,,\n"
            + "YA-4,单位预案四,单位预案,综合预案,生产安全,示范一厂,e0001,区应急管理局,大王庄,2024版,,,,\n"
            + "YA-5,街道预案五,单位预案,街道社区预案,生产安全,街道办,e0001,,,2024版,,,,\n"
            + "YA-6,单位预案六,单位预案,现场处置方案,生产安全,示范一厂,,,,2024版,,,,\n"
            + "YA-7,单位预案七,单位预案,综合预案,生产安全,示范一厂,e0001,,,2024版,2024-03-01,2024-04-01,2024-01-01,2024-02-01\n"
            + "YA-8,单位预案八,单位预案,综合预案,生产安全,示范一厂,e0001,,,2024版,2026-11-25,2026-11-25,,\n"))
            .containsExactly(new RowError(2, "预案类型", "总体预案的类型应为以下之一:政府总体预案"),
                new RowError(3, "企业编号", "政府专项预案应留空"), new RowError(3, "街道", "政府专项预案应留空"),
                new RowError(4, "部门", "部门预案必须填写"), new RowError(5, "街道", "综合预案应留空"), new RowError(5, "部门", "综合预案应留空"),
                new RowError(6, "企业编号", "街道社区预案应留空"), new RowError(6, "街道", "街道社区预案必须填写"),
                new RowError(7, "企业编号", "现场处置方案必须填写"),
                new RowError(8, "备案日期", "不能早于修订日期,修订后应重新备案"), new RowError(8, "应评估日期", "不能早于备案日期"),
                new RowError(8, "废止日期", "不能早于备案日期"),
                new RowError(9, "备案日期", "不能晚于今天"), new RowError(9, "修订日期", "不能晚于今天"));
    }

    @Test
    void what_the_file_leaves_out_of_a_plan_stays_and_its_evaluation_is_reckoned() {
        load("enterprises", HEAD + "," + FIRST + ",示范一厂,大王庄,示范路1号,小微工贸,在营\n");
        String head = "预案编号,预案名称,预案层级,预案类型,事件类型,编制单位,版本";
        String plan = "YA-1,示范一厂综合预案,单位预案,综合预案,生产安全,示范一厂,";
        load("contingency-plans", head + ",企业编号,备案日期\n" + plan + "2024版,e0001,2024-02-29\n");
        assertThat(DB.plans.find("YA-1")).get().extracting(ContingencyPlan::reviewDue).isEqualTo(LocalDate.of(2027, 2, 28));

        load("contingency-plans", head + "\n" + plan + "2025版\n");
        assertThat(DB.plans.find("YA-1")).get().extracting(ContingencyPlan::enterprise, ContingencyPlan::version).containsExactly("e0001", "2025版");
        assertRefused(() -> load("contingency-plans", head + "\n" + plan + "2024版\n"))
            .containsExactly(new RowError(2, "版本", "已由「2025版」替代,不能改回"));
    }

    @Test
    void teams_are_of_a_department_or_of_a_street_and_sites_of_a_plan() {
        String head = "队伍名称,级别,主管部门,街道,力量类别,专业方向,人数,队长,电话\n";
        assertRefused(() -> load("rescue-teams", head + "示例救援一队,区级,,大王庄,骨干力量,抢险,0,赵示安,190-0000-0001\n"))
            .containsExactly(new RowError(2, "人数", "应为 1–10000 之间的整数"));
        assertRefused(() -> load("rescue-teams", head + "示例救援一队,区级,,大王庄,骨干力量,抢险,20,赵示安,190-0000-0001\n"))
            .containsExactly(new RowError(2, "主管部门", "区级队伍必须填写"), new RowError(2, "街道", "区级队伍应留空"));
        load("rescue-teams", head + "示例救援一队,区级,区应急管理局,,骨干力量,抢险,20,赵示安,190-0000-0001\n");
        load("rescue-teams", head + "大王庄应急队,街级,,大王庄,基础力量,先期处置,20,钱示宁,190-0000-0002\n");
        assertThat(DB.jdbc.sql("select id from hazardflow.rescue_team order by id").query(String.class).list()).containsExactly("t01", "t02");

        assertRefused(() -> load("plan-sites", "预案编号,点位名称,地址,企业编号\nYA-404,锅炉房,示范路1号,e0404\n"))
            .containsExactly(new RowError(2, "预案编号", "没有登记这份预案"), new RowError(2, "企业编号", "没有登记这家企业"));
    }

    @Test
    void a_change_is_made_known_once_it_is_committed_and_only_when_there_was_one() {
        String file = HEAD + "," + FIRST + ",示范一厂,大王庄,示范路1号,小微工贸,在营\n";
        TransactionTemplate district = new TransactionTemplate(DB.transactions);

        district.executeWithoutResult(status -> {
            load("enterprises", file);
            status.setRollbackOnly();
        });
        assertThat(DB.events).isEmpty();
        DB.imports.load("enterprises", SheetReader.read(file.getBytes(StandardCharsets.UTF_8)), true);
        assertThat(DB.events).isEmpty();

        district.executeWithoutResult(status -> {
            load("enterprises", file);
            assertThat(DB.events).isEmpty();
        });
        assertThat(DB.events).containsExactly(new RegistryChanged("enterprises"));
        load("enterprises", file);
        assertThat(DB.events).hasSize(1);
        load("enterprises", file.replace("在营", "停业"));
        assertThat(DB.events).hasSize(2);
    }

    @Test
    void another_name_is_no_dataset() {
        assertThatThrownBy(() -> load("streets", "x\n")).isInstanceOf(NoSuchElementException.class);
    }

    private static ImportResult load(String dataset, String csv) {
        return DB.imports.load(dataset, SheetReader.read(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static ListAssert<RowError> assertRefused(ThrowableAssert.ThrowingCallable work) {
        AbstractThrowableAssert<?, ? extends Throwable> refused = assertThatThrownBy(work).isInstanceOf(ImportRefusedException.class);
        return refused.extracting(e -> ((ImportRefusedException) e).errors(), list(RowError.class));
    }
}
