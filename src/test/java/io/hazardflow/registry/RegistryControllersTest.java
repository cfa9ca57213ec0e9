package io.hazardflow.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.access.Membership;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class RegistryControllersTest {

    @RegisterExtension
    static final RegistryDatabase DB = new RegistryDatabase();

    private final Callers callers = mock(Callers.class);
    private MockMvc mvc;

    @BeforeAll
    static void three_enterprises() {
        DB.jdbc.sql("insert into hazardflow.person (id, name, role, street) values ('grid.001', '赵示安', 'grid', '001')").update();
        DB.jdbc.sql("""
            insert into hazardflow.enterprise (id, credit_code, name, street, address, industry, gas_use, grid_worker) values
                ('e0001', '911201020000000001', '津东示范加工厂01', '001', '示范路1号', 'INDUSTRY_SMALL', 'NONE', 'grid.001'),
                ('e0002', '911201020000000002', '津东示范餐厅02', '001', '示范路2号', 'CATERING', 'PIPED', null),
                ('e0003', '911201020000000003', '津东示范加油站03', '002', '示范路3号', 'GAS_STATION', null, null)
            """).update();
    }

    @BeforeEach
    void controllers() {
        EnterpriseViews views = new EnterpriseViews(DB.streets, DB.industries, DB.departments, DB.people);
        mvc = MockMvcBuilders.standaloneSetup(
                new RegistryController(DB.enterprises, new EnterpriseReaches(DB.industries, DB.departments), views, DB.streets,
                    DB.industries,
                    DB.departments, callers),
                new DatasetController(DB.datasets, DB.export, DB.imports, mock(RequestAudit.class), callers))
            .setControllerAdvice(new RegistryProblems()).build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"enterprise-safety:e0001 | e0001", "grid:001 | e0001,e0002", "street-leader:002 | e0003",
        "law:yjj | e0001,e0003", "dept:sww | e0002", "law:xf | e0001,e0002,e0003", "dept-head:jyj | ''",
            "safety-committee | e0001,e0002,e0003",
        "tip-desk | e0001,e0002,e0003", "camunda-admin | e0001,e0002,e0003", "nothing | ''"})
    void everybody_finds_the_enterprises_within_his_reach(String group, String ids) throws Exception {
        signIn(group);
        String[] expected = ids.isEmpty() ? new String[0] : ids.split(",");
        mvc.perform(get("/api/registry/enterprises").param("q", "示范")).andExpect(status().isOk())
            .andExpect(jsonPath("$[*].id", containsInAnyOrder(expected)));
    }

    @Test
    void a_found_enterprise_carries_names_beside_its_codes() throws Exception {
        signIn("grid:001");
        mvc.perform(get("/api/registry/enterprises").param("q", "餐厅").param("street", "001")).andExpect(jsonPath("$", hasSize(1)))
            .andExpect(jsonPath("$[0].streetName").value("大王庄")).andExpect(jsonPath("$[0].industryLabel").value("餐饮"))
            .andExpect(jsonPath("$[0].statusLabel").value("在营"));
    }

    @Test
    void a_card_is_shown_within_reach_and_not_found_beyond() throws Exception {
        signIn("enterprise-head:e0001");
        mvc.perform(get("/api/registry/enterprises/e0001")).andExpect(status().isOk())
            .andExpect(jsonPath("$.creditCode").value("911201020000000001")).andExpect(jsonPath("$.gasUse").value("NONE"))
            .andExpect(jsonPath("$.labels.gasUse").value("无")).andExpect(jsonPath("$.departmentName").value("区应急管理局"))
            .andExpect(jsonPath("$.gridWorkerName").value("赵示安"));
        mvc.perform(get("/api/registry/enterprises/e0002")).andExpect(status().isNotFound())
            .andExpect(jsonPath("$.title").value("没有找到")).andExpect(jsonPath("$.detail").value("没有这家企业,或不在您的查看范围内"));
    }

    @Test
    void a_wrong_parameter_is_named() throws Exception {
        signIn("camunda-admin");
        mvc.perform(get("/api/registry/enterprises").param("size", "1000")).andExpect(status().isBadRequest())
            .andExpect(jsonPath("$.detail").value("参数「size」应在 1–100 之间"));
        mvc.perform(get("/api/registry/enterprises").param("size", "many")).andExpect(status().isBadRequest())
            .andExpect(jsonPath("$.detail").value("参数「size」的值不正确"));
    }

    @Test
    void reference_lists_are_served() throws Exception {
        mvc.perform(get("/api/registry/streets")).andExpect(jsonPath("$", hasSize(12))).andExpect(jsonPath("$[0].code").value("001"));
        mvc.perform(get("/api/registry/industries")).andExpect(jsonPath("$", hasSize(19)));
        mvc.perform(get("/api/registry/departments")).andExpect(jsonPath("$", hasSize(12)));
    }

    @Test
    void an_export_is_a_named_attachment_for_posts_of_the_district_only() throws Exception {
        signIn("safety-committee");
        byte[] excel = mvc.perform(get("/api/registry/enterprises/export.xlsx")).andExpect(status().isOk())
            .andExpect(header().string("Content-Disposition", containsString("filename*=UTF-8''%E4%BC%81%E4%B8%9A.xlsx")))
            .andReturn().getResponse().getContentAsByteArray();
        assertThat(SheetReader.read(excel).lines()).hasSize(3);
        mvc.perform(get("/api/registry/working-days/export.csv")).andExpect(status().isOk());
        mvc.perform(get("/api/registry/streets/export.csv")).andExpect(status().isNotFound())
            .andExpect(jsonPath("$.detail").value("没有这个名册"));
        signIn("street-office:001");
        mvc.perform(get("/api/registry/enterprises/export.csv")).andExpect(status().isForbidden());
    }

    @Test
    void only_an_administrator_imports() throws Exception {
        MockMultipartFile file = csv("日期,上班,说明,依据\n2031-05-01,否,劳动节,示例通知\n");
        signIn("safety-committee");
        mvc.perform(multipart("/api/registry/working-days/import").file(file)).andExpect(status().isForbidden())
            .andExpect(jsonPath("$.detail").value("只有系统管理员可以导入名册"));
        signIn("camunda-admin");
        mvc.perform(multipart("/api/registry/working-days/import").file(file)).andExpect(status().isOk())
            .andExpect(jsonPath("$.rows").value(1)).andExpect(jsonPath("$.imported").value(1));
    }

    @Test
    void bad_rows_come_back_with_line_column_and_rule() throws Exception {
        signIn("camunda-admin");
        mvc.perform(multipart("/api/registry/working-days/import").file(csv("日期,上班,说明,依据\n2032-05-01,也许,劳动节,示例通知\n")))
            .andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").value("共 1 处错误,未作任何更改"))
            .andExpect(jsonPath("$.errors[0].row").value(2)).andExpect(jsonPath("$.errors[0].column").value("上班"))
            .andExpect(jsonPath("$.errors[0].message").value("应为“是”或“否”"));
        mvc.perform(multipart("/api/registry/working-days/import")).andExpect(status().isBadRequest())
            .andExpect(jsonPath("$.detail").value("缺少文件「file」"));
    }

    private void signIn(String group) {
        when(callers.required()).thenReturn(new Caller("someone", "某人", Stream.of(group).map(Membership::of)
            .flatMap(Optional::stream).toList()));
    }

    private static MockMultipartFile csv(String content) {
        return new MockMultipartFile("file", "表.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }
}
