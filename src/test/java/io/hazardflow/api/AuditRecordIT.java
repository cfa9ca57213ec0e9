package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.annotation.Transactional;

@ApiTest
class AuditRecordIT {

    @Autowired
    private District district;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ApplicationContext beans;

    @Test
    void anAdministratorNarrowsTheRecordAndPagesThroughIt() {
        String mark = "m" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            insert("EXPORT", "leader", mark + " 名册" + i, "2026-05-0" + (i + 1) + "T10:00:00+08:00");
        }
        insert("REFUSED", "grid.001", mark + " GET /api", "2026-05-03T23:59:59+08:00");

        assertThat(page("q=" + mark).get("total").asLong()).isEqualTo(6);
        assertThat(page("q=" + mark + "&kind=EXPORT").get("total").asLong()).isEqualTo(5);
        assertThat(page("q=" + mark + "&actor=grid.001").get("total").asLong()).isEqualTo(1);
        assertThat(page("q=" + Account.encode(mark + " 名册3")).get("total").asLong()).isEqualTo(1);
        assertThat(page("q=" + mark + "&from=2026-05-03&to=2026-05-03").at("/items").findValuesAsText("kind"))
            .containsExactly("REFUSED", "EXPORT");
        JsonNode second = page("q=" + mark + "&size=2&page=1");
        assertThat(second.get("items").findValuesAsText("at")).hasSize(2).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(second.at("/items/0/kindLabel").asText()).isIn("导出", "越权被拒");
        assertThat(page("q=" + mark + Account.encode("%")).get("total").asLong()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"kind=NOTHING, kind", "size=0, size", "size=201, size", "page=-1, page"})
    void aWrongConditionIsNamed(String query, String field) {
        Answer answer = district.as("admin").get("/api/audit?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"safety.e0001", "office.001", "coordination", "committee", "leader"})
    void theRecordAndTheIntegrityAreForAdministratorsOnly(String user) {
        assertThat(district.as(user).get("/api/audit").status()).isEqualTo(403);
        assertThat(district.as(user).get("/api/integrity").status()).isEqualTo(403);
        assertThat(district.as(user).post("/api/integrity", "").status()).isEqualTo(403);
    }

    @Test
    void aStrangerIsAskedToSignIn() {
        assertThat(district.stranger().get("/api/audit").status()).isEqualTo(401);
        assertThat(district.stranger().get("/api/integrity").status()).isEqualTo(401);
    }

    @Test
    void whatAnAdministratorChangesThroughTheEngineIsRecordedAndWhatHeAsksIsNot() {
        String group = "g" + UUID.randomUUID();
        Account admin = district.as("admin");
        long before = administration("");

        assertThat(admin.post("/engine-rest/group/create", "{\"id\":\"" + group + "\",\"name\":\"x\",\"type\":\"x\"}").status()).isEqualTo(204);
        assertThat(admin.post("/engine-rest/task", "{}").status()).isEqualTo(200);
        assertThat(admin.post("/engine-rest/history/process-instance/count", "{}").status()).isEqualTo(200);
        assertThat(admin.get("/engine-rest/group/" + group).status()).isEqualTo(200);
        assertThat(district.person("admin").delete("/camunda/api/engine/engine/default/group/" + group).status()).isEqualTo(204);

        assertThat(administration("POST /engine-rest/group/create")).isPositive();
        assertThat(administration("DELETE /camunda/api/engine/engine/default/group/" + group)).isEqualTo(1);
        assertThat(administration("")).isEqualTo(before + 2);
    }

    @Test
    void anImportAndARebuildAreRecorded() {
        long imports = administration("名册：人员");
        long rebuilds = administration("POST /api/ledger/rebuild");

        district.as("admin").upload("/api/registry/people/import", "people.csv", "姓名,岗位\n".getBytes(StandardCharsets.UTF_8));
        assertThat(district.as("admin").post("/api/ledger/rebuild", "").status()).isEqualTo(200);

        assertThat(administration("名册：人员")).isEqualTo(imports + 1);
        assertThat(administration("POST /api/ledger/rebuild")).isEqualTo(rebuilds + 1);
    }

    @Test
    @Transactional
    void entriesGoAfterThreeYearsOnlyByTheRetentionAndItSaysSo() {
        String mark = "m" + UUID.randomUUID();
        insert("SIGN_IN", mark, "old", "2020-01-01T00:00:00+08:00");
        insert("SIGN_IN", mark, "young", OffsetDateTime.now().minusYears(2).toString());

        ReflectionTestUtils.invokeMethod(beans.getBean("auditRetention"), "removeOld");

        assertThat(jdbc.sql("select target from hazardflow.audit_entry where actor = ?").param(mark).query(String.class).list())
            .containsExactly("young");
        assertThat(jdbc.sql("select detail from hazardflow.audit_entry where target = 'audit_entry' order by id desc limit 1")
            .query(String.class).single()).contains("按保存期限删除");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from hazardflow.audit_entry where actor = 'x-audit'", "update hazardflow.audit_entry set actor = 'y'",
        "truncate hazardflow.audit_entry",
        "do $$ begin perform set_config('hazardflow.audit_retention', 'on', true); delete from hazardflow.audit_entry where actor = 'x-audit'; end $$",
        "select hazardflow.remove_audit_entries(now() + interval '1 day')"})
    void noOtherWayRemovesOrChangesAnEntryOfTheLastHalfYear(String sql) {
        insert("SIGN_IN", "x-audit", "now", OffsetDateTime.now().toString());
        assertThatThrownBy(() -> jdbc.sql(sql).query(row -> { })).hasMessageContaining("audit_entry");
    }

    private JsonNode page(String query) {
        Answer answer = district.as("admin").get("/api/audit?" + query);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    private long administration(String target) {
        return jdbc.sql("select count(*) from hazardflow.audit_entry where kind = 'ADMINISTRATION' and actor = 'admin' and target like ?")
            .param(target + "%").query(Long.class).single();
    }

    private void insert(String kind, String actor, String target, String at) {
        jdbc.sql("insert into hazardflow.audit_entry (at, kind, actor, target) values (cast(? as timestamptz), ?, ?, ?)")
            .params(List.of(at, kind, actor, target)).update();
    }
}
