package io.hazardflow.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.hazardflow.audit.RequestAudit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PlanVersionsTest {

    @RegisterExtension
    static final RegistryDatabase DB = new RegistryDatabase();

    private final RequestAudit audit = mock(RequestAudit.class);

    @BeforeEach
    void onePlan() {
        DB.jdbc.sql("truncate hazardflow.contingency_plan cascade").update();
        DB.imports.load("contingency-plans", Sheet.of(List.of("预案编号", "预案名称", "预案层级", "预案类型", "事件类型", "编制单位", "部门", "版本", "备案日期"),
            List.of(List.of("YA-1", "示例部门预案", "部门预案", "部门预案", "生产安全", "区应急管理局", "yjj", "2024版", "2024-05-06"))));
        DB.events.clear();
    }

    @Test
    void a_raised_plan_is_named_by_its_year_and_has_to_be_filed_and_evaluated_anew() {
        assertThat(on("2026-11-24").raise("YA-1", "dept.yjj", "演练发现联络表过期", "YL-1")).isEqualTo("2026版");
        assertThat(DB.plans.find("YA-1")).get()
            .extracting(ContingencyPlan::version, ContingencyPlan::revisedOn, ContingencyPlan::filedOn, ContingencyPlan::reviewDue)
            .containsExactly("2026版", LocalDate.of(2026, 11, 24), null, LocalDate.of(2029, 11, 24));
        assertThat(on("2026-12-01").raise("YA-1", "dept.yjj", "再次修订", null)).isEqualTo("2026版-2");
        assertThat(on("2026-12-02").raise("YA-1", "dept.yjj", "第三次修订", null)).isEqualTo("2026版-3");
        assertThat(on("2027-01-04").raise("YA-1", "dept.yjj", "年度修订", null)).isEqualTo("2027版");

        assertThat(on("2027-01-04").of("YA-1")).extracting(PlanVersions.Version::version, PlanVersions.Version::filedOn, PlanVersions.Version::source)
            .containsExactly(tuple("2027版", null, null), tuple("2026版-3", null, null),
                tuple("2026版-2", null, null), tuple("2026版", null, "YL-1"),
                tuple("2024版", LocalDate.of(2024, 5, 6), null));
        assertThat(DB.events).hasSize(4).containsOnly(new RegistryChanged("contingency-plans"));
        verify(audit).record(any(), eq("应急预案：YA-1"), contains("由 2024版 修订为 2026版：演练发现联络表过期"));
    }

    @Test
    void the_same_drill_raises_a_plan_once() {
        assertThat(on("2026-11-24").raise("YA-1", "dept.yjj", "演练发现问题", "YL-1")).isEqualTo("2026版");
        assertThat(on("2027-11-24").raise("YA-1", "dept.yjj", "演练发现问题", "YL-1")).isEqualTo("2026版");
        assertThat(DB.events).hasSize(1);
    }

    @Test
    void an_unknown_plan_is_none() {
        assertThatThrownBy(() -> on("2026-11-24").raise("YA-404", "dept.yjj", "无", null)).isInstanceOf(NoSuchElementException.class);
    }

    private PlanVersions on(String day) {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Clock clock = Clock.fixed(LocalDate.parse(day).atTime(10, 0).atZone(zone).toInstant(), zone);
        return new PlanVersions(DB.plans, DB.jdbc, new RegistryChanges(DB.events::add), audit, clock);
    }
}
