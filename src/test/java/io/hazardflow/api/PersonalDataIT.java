package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose name and phone each role reads, on a case that an employee of e0010 reported. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalDataIT {

    private static final String ENTERPRISE = "e0010";
    private static final String STAFF = "staff.e0010";
    private static final String SAFETY = "safety.e0010";
    private static final String CONTACT_PHONE = "19900001234";

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private JdbcClient jdbc;

    private String number;
    private String reporter;
    private String rectifier;
    private String street;

    @BeforeAll
    void aCaseReportedByAnEmployeeAndRectified() {
        jdbc.sql("""
            update hazardflow.enterprise set safety_officer = '孙守安', phone = '13811112222', legal_rep = '钱法人', legal_rep_phone = '13933334444'
            where id = ?""").param(ENTERPRISE).update();
        jdbc.sql("update hazardflow.person set phone = '13655556666' where id = 'grid.001'").update();
        number = cases.reported(STAFF, ENTERPRISE);
        cases.submit(Door.API, "office.001", number, "verify-hazard", cases.verification());
        cases.submit(Door.API, "office.001", number, "assign-rectification",
            Cases.with(cases.order(), Map.of("responsiblePerson", "欧阳整改", "phone", CONTACT_PHONE)));
        cases.submit(Door.API, SAFETY, number, "acknowledge-order", Cases.with(cases.acknowledgement(), Map.of("signer", "上官签收")));
        cases.submit(Door.API, SAFETY, number, "rectify", Cases.with(cases.feedback(SAFETY), Map.of("headSign", "司马负责")));
        reporter = nameOf(STAFF);
        rectifier = nameOf(SAFETY);
        street = nameOf("office.001");
    }

    @ParameterizedTest
    @CsvSource({
        "head.e0010,       plain,  secret", "safety.e0010,  plain,  secret", "staff.e0010,    plain,  plain",
        "grid.001,         plain,  secret", "community.001, plain,  secret", "office.001,     plain,  plain",
        "streetleader.001, plain,  secret", "dept.yjj,      plain,  secret", "depthead.yjj,   plain,  secret",
        "law.yjj.1,        plain,  secret", "coordination,  plain,  secret", "committee,      plain,  secret",
        "leader,           masked, secret", "admin,         masked, secret"})
    void everyRoleReadsOfACaseWhatItNeeds(String user, String enterprise, String reporting) {
        boolean plain = "plain".equals(enterprise);
        JsonNode detail = district.as(user).get("/api/hazards/" + number).json();
        JsonNode timeline = district.as(user).get("/api/hazards/" + number + "/timeline").json();

        assertThat(detail.at("/responsiblePerson").asText()).isEqualTo(plain ? "欧阳整改" : "欧***");
        assertThat(detail.at("/rectification/by").asText()).isEqualTo(plain ? rectifier : masked(rectifier));
        assertThat(answer(timeline, "assign-rectification", "phone")).isEqualTo(plain ? CONTACT_PHONE : "199****1234");
        assertThat(answer(timeline, "assign-rectification", "responsiblePerson")).isEqualTo(plain ? "欧阳整改" : "欧***");
        assertThat(answer(timeline, "acknowledge-order", "signer")).isEqualTo(plain ? "上官签收" : "上***");
        assertThat(answer(timeline, "rectify", "headSign")).isEqualTo(plain ? "司马负责" : "司***");
        assertThat(entry(timeline, "rectify").get("actor").asText()).isEqualTo(plain ? rectifier : masked(rectifier));
        assertThat(entry(timeline, "verify-hazard").get("actor").asText()).isEqualTo(street);

        String shown = "plain".equals(reporting) ? reporter : "已保密";
        assertThat(detail.at("/reporter/name").asText()).isEqualTo(shown);
        assertThat(entry(timeline, "report-hazard").get("actor").asText()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"head.e0010", "safety.e0010", "grid.001", "leader"})
    void nothingTheEngineOrThePagesAnswerTellsWhoTheEmployeeWas(String user) {
        Account account = district.as(user);
        String instance = instance();
        for (String path : List.of("/api/hazards/" + number, "/api/hazards/" + number + "/timeline", "/api/hazards/" + number + "/diagram",
            "/api/hazards?q=" + number, "/api/work", "/engine-rest/history/process-instance/" + instance,
            "/engine-rest/history/process-instance?processInstanceBusinessKey=" + number,
            "/engine-rest/variable-instance?processInstanceIdIn=" + instance, "/engine-rest/process-instance/" + instance + "/variables",
            "/engine-rest/history/variable-instance?processInstanceId=" + instance,
            "/engine-rest/history/activity-instance?processInstanceId=" + instance,
            "/engine-rest/history/detail?processInstanceId=" + instance,
            "/engine-rest/history/user-operation?processInstanceId=" + instance)) {
            assertThat(account.get(path).text()).as("%s %s", user, path).doesNotContain(STAFF).doesNotContain("\"" + reporter + "\"");
        }
    }

    @Test
    void theFormStartsWithTheContactForWhoeverHasToCallAndMaskedForWhoOnlyLooks() {
        String other = cases.verified("grid.001", ENTERPRISE);
        String task = jdbc.sql("""
            select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
            where e.business_key_ = ? and t.task_def_key_ = 'assign-rectification'""").param(other).query(String.class).single();

        assertThat(district.as("office.001").get("/api/tasks/" + task + "/form").json().at("/data/phone").asText()).isEqualTo("13811112222");
        JsonNode forAdmin = district.as("admin").get("/api/tasks/" + task + "/form").json().at("/data");
        assertThat(forAdmin.at("/phone").asText()).isEqualTo("138****2222");
        assertThat(forAdmin.at("/responsiblePerson").asText()).isEqualTo("孙**");
    }

    @ParameterizedTest
    @CsvSource({
        "head.e0010,   13811112222, 孙守安, 13933334444", "grid.001, 13811112222, 孙守安, 13933334444",
        "office.001,   13811112222, 孙守安, 13933334444", "admin,    13811112222, 孙守安, 13933334444",
        "coordination, 13811112222, 孙守安, 13933334444", "leader,   138****2222, 孙**,   139****4444",
        "expert,       138****2222, 孙**,   139****4444", "tips,     138****2222, 孙**,   139****4444"})
    void theCardOfAnEnterpriseShowsItsPeopleToWhomItMay(String user, String phone, String officer, String legalRepPhone) {
        JsonNode card = district.as(user).get("/api/registry/enterprises/" + ENTERPRISE).json();
        assertThat(card.get("phone").asText()).isEqualTo(phone);
        assertThat(card.get("safetyOfficer").asText()).isEqualTo(officer);
        assertThat(card.get("legalRepPhone").asText()).isEqualTo(legalRepPhone);
        String name = card.get("name").asText();
        assertThat(district.as(user).get("/api/registry/enterprises?q=" + Account.encode(name)).items()
            .filter(row -> ENTERPRISE.equals(row.get("id").asText())).map(row -> row.get("phone").asText())).containsExactly(phone);
    }

    @Test
    void anotherEnterpriseSeesNothingAtAll() {
        assertThat(district.as("head.e0002").get("/api/registry/enterprises/" + ENTERPRISE).status()).isEqualTo(404);
        assertThat(district.as("head.e0002").get("/api/hazards/" + number).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"admin, 13811112222, 13655556666", "coordination, 13811112222, 136****6666", "leader, 138****2222, 136****6666"})
    void anExportIsMaskedLikeTheScreenAndLeavesAnEntry(String user, String ofTheEnterprise, String ofAnOfficial) {
        long before = exports(user);

        assertThat(line(user, "enterprises", ENTERPRISE + ",")).contains(ofTheEnterprise);
        assertThat(line(user, "people", "grid.001,")).contains(ofAnOfficial).contains(registeredName("grid.001"));

        assertThat(exports(user)).isEqualTo(before + 2);
    }

    @Test
    void aRefusedExportLeavesNone() {
        long before = exports("office.001");
        assertThat(district.as("office.001").get("/api/registry/people/export.csv").status()).isEqualTo(403);
        assertThat(exports("office.001")).isEqualTo(before);
    }

    @Test
    void theLedgerKeepsThePlainValue() {
        assertThat(jdbc.sql("select document ->> 'phone' from hazardflow.ledger_event where subject = ? and step = 'assign-rectification'")
            .param(number).query(String.class).single()).isEqualTo(CONTACT_PHONE);
    }

    private String line(String user, String register, String start) {
        return district.as(user).get("/api/registry/" + register + "/export.csv").text().lines().filter(line -> line.startsWith(start))
            .findFirst().orElseThrow();
    }

    private long exports(String user) {
        return jdbc.sql("select count(*) from hazardflow.audit_entry where kind = 'EXPORT' and actor = ?").param(user).query(Long.class).single();
    }

    private String nameOf(String account) {
        return district.as(account).get("/api/me").json().get("name").asText();
    }

    private String registeredName(String person) {
        return jdbc.sql("select name from hazardflow.person where id = ?").param(person).query(String.class).single();
    }

    private static String masked(String name) {
        return name.substring(0, 1) + "*".repeat(name.length() - 1);
    }

    private String instance() {
        return jdbc.sql("select id_ from act_hi_procinst where business_key_ = ? and super_process_instance_id_ is null").param(number)
            .query(String.class).single();
    }

    private static String answer(JsonNode timeline, String step, String field) {
        return entry(timeline, step).at("/document/" + field + "/value").asText();
    }

    private static JsonNode entry(JsonNode timeline, String step) {
        for (JsonNode entry : timeline) {
            if (step.equals(entry.get("step").asText())) {
                return entry;
            }
        }
        throw new AssertionError("no " + step);
    }
}
