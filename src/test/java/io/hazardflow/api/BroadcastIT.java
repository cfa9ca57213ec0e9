package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.notice.NoticeText;
import io.hazardflow.notice.NoticeTexts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A broadcast reaches whom its sender may reach, is confirmed by each for himself, and says who has not. */
@ApiTest
class BroadcastIT {

    private static final String TEXT = "受冷空气影响，今夜有六级以上大风。\n请检查户外广告牌、脚手架和临时用电。";
    private static final String HOSTILE = "<script>alert(1)</script>\"'${7*7}<#assign x=1>{{1+1}} 㐂𠮷😀\\";

    @Autowired
    private District district;
    @Autowired
    private Colleagues colleagues;
    @Autowired
    private NoticeTexts texts;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    @Test
    void aStreetReachesItsOwnPeopleAndEnterprisesAndNobodyElse() {
        String number = sent("office.001", audience(List.of("enterprise-safety", "grid"), List.of(), List.of()));

        List<String> people = recipients(number);
        assertThat(people).contains("safety.e0001", "safety.e0010", "grid.001", "grid.001.2", "community.001").doesNotContain("office.001")
            .noneMatch(person -> person.endsWith(".002"));
        assertThat(jdbc.sql("select distinct street from hazardflow.broadcast_recipient where number = ?").param(number).query(String.class).list())
            .containsExactly("001");
        assertThat(detail("office.001", number).at("/streets/0").asText()).isEqualTo("大王庄");
        Answer beyond = send("office.001", audience(List.of("enterprise-safety"), List.of("001", "002"), List.of()));
        assertThat(beyond.status()).isEqualTo(400);
        assertThat(beyond.json().get("field").asText()).isEqualTo("streets");
        assertThat(beyond.reason()).contains("超出您的发布范围");
        assertThat(send("office.001", audience(List.of("law"), List.of(), List.of())).json().get("field").asText()).isEqualTo("roles");
    }

    @Test
    void aDepartmentReachesItsIndustriesAndTheDistrictAll() {
        String ofDepartment = sent("dept.sww", audience(List.of("enterprise-head", "law"), List.of(), List.of()));

        assertThat(jdbc.sql("select distinct coalesce(industry, department) from hazardflow.broadcast_recipient where number = ?").param(ofDepartment)
            .query(String.class).list()).isNotEmpty().isSubsetOf("COMPLEX", "MARKET", "HOTEL", "CATERING", "sww");
        assertThat(recipients(ofDepartment)).contains("law.sww.1").doesNotContain("law.yjj.1");
        assertThat(send("dept.sww", audience(List.of("enterprise-head"), List.of(), List.of("GAS_STATION"))).json().get("field").asText())
            .isEqualTo("industries");

        String ofDistrict = sent("coordination", audience(List.of("enterprise-head", "street-office", "dept"), List.of(), List.of()));
        assertThat(recipients(ofDistrict)).contains("head.e0001", "head.e0053", "office.001", "office.012", "dept.xf").doesNotContain("grid.001");
        String narrowed = sent("coordination", audience(List.of("enterprise-head", "dept"), List.of("001"), List.of("GAS_STATION")));
        assertThat(recipients(narrowed)).contains("dept.yjj").doesNotContain("dept.xf", "head.e0053");
    }

    @ParameterizedTest
    @ValueSource(strings = {"safety.e0001", "head.e0001", "grid.001", "community.001", "law.yjj.1", "expert", "tips", "admin", "machine.iot"})
    void nobodyElseSends(String user) {
        Answer answer = send(user, audience(List.of("enterprise-safety"), List.of(), List.of()));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.reason()).contains("可以发布公告");
        assertThat(district.as(user).get("/api/broadcasts").json().get("maySend").asBoolean()).isFalse();
    }

    @Test
    void thePreviewCountsWhomItWillReachAndWhichEnterprisesNobodyReadsFor() {
        JsonNode preview = district.as("office.001").post("/api/broadcasts/preview", Door.json(audience(List.of("enterprise-head", "grid"), List.of(), List.of()))).json();

        String number = sent("office.001", audience(List.of("enterprise-head", "grid"), List.of(), List.of()));
        assertThat(preview.get("recipients").asInt()).isEqualTo(recipients(number).size());
        assertThat(preview.at("/byRole/0/role").asText()).isEqualTo("企业主要负责人");
        assertThat(preview.get("enterprisesWithoutAccount").asInt()).isGreaterThan(10);
    }

    @Test
    void theRecipientsAreThoseOfTheMomentItWasSent() {
        String leaver = colleagues.at("grid.005.leaver", "周离任", "grid:005");
        String number = sent("office.005", audience(List.of("grid"), List.of(), List.of()));
        int before = recipients(number).size();

        colleagues.at("grid.005.late", "吴新来", "grid:005");
        jdbc.sql("insert into hazardflow.account (user_id, disabled_since, disabled_by, disabled_reason) values (?, now(), 'admin', '离职')").param(leaver).update();
        try {
            assertThat(recipients(number)).hasSize(before).contains(leaver).doesNotContain("grid.005.late");
            assertThat(district.as("grid.005.late").get("/api/broadcasts/" + number).status()).isEqualTo(404);
            assertThat(rows("office.005", number, "waiting=true")).anySatisfy(row -> {
                assertThat(row.get("name").asText()).isEqualTo("周离任");
                assertThat(row.get("state").asText()).isEqualTo("GONE");
            });
            assertThat(urge("office.005", number).json().get("people").asInt()).isEqualTo(before - 1);
        } finally {
            jdbc.sql("delete from hazardflow.account where user_id = ?").param(leaver).update();
        }
    }

    @Test
    void eachConfirmsForHimselfAndOnce() {
        String number = sent("office.001", audience(List.of("enterprise-safety", "grid"), List.of(), List.of()));
        assertThat(detail("safety.e0003", number).get("mayConfirm").asBoolean()).isTrue();
        assertThat(detail("safety.e0003", number).at("/line/counts").isNull()).isTrue();

        assertThat(confirm("safety.e0003", number).status()).isEqualTo(204);
        assertThat(confirm("safety.e0003", number).status()).isEqualTo(204);
        assertThat(confirm("head.e0003", number).status()).isEqualTo(404);
        assertThat(confirm("office.001", number).status()).isEqualTo(404);

        assertThat(jdbc.sql("select person from hazardflow.broadcast_recipient where number = ? and confirmed_at is not null").param(number)
            .query(String.class).list()).containsExactly("safety.e0003");
        assertThat(steps(number)).containsExactly("send-broadcast office.001", "confirm-broadcast safety.e0003");
        assertThat(detail("safety.e0003", number).at("/line/confirmedAt").asText()).isNotEmpty();
        assertThat(detail("office.001", number).at("/line/counts/confirmed").asInt()).isEqualTo(1);
        assertThat(rows("office.001", number, "waiting=true")).noneMatch(row -> row.get("unit").asText().equals(name("e0003")));
        assertThat(district.as("safety.e0003").get("/api/broadcasts/" + number + "/recipients").status()).isEqualTo(403);
    }

    @Test
    void whoHasNotConfirmedIsUrgedOnceADayAndNobodyElse() {
        String number = sent("office.003", audience(List.of("grid"), List.of(), List.of()));
        confirm("grid.003", number);

        List<Answer> both = Stream.of("office.003", "streetleader.003").map(user -> CompletableFuture.supplyAsync(() -> urge(user, number))).toList()
            .stream().map(CompletableFuture::join).toList();

        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(both).filteredOn(answer -> answer.status() == 409).allSatisfy(answer -> assertThat(answer.reason()).contains("今天已经催促过"));
        assertThat(jdbc.sql("select urgent || ' ' || array_to_string(people, ',') from hazardflow.announcement where kind = 'broadcast-urged' and path = ?")
            .param("/broadcasts/" + number).query(String.class).list()).containsExactly("true community.003,grid.003.2");
        assertThat(detail("office.003", number).get("urgeRefusal").asText()).contains("明天");
        assertThat(urge("office.004", number).status()).isEqualTo(404);
        assertThat(urge("grid.003.2", number).status()).isEqualTo(403);

        ClockUtil.offset(Duration.ofDays(1).toMillis());
        try {
            assertThat(urge("office.003", number).status()).isEqualTo(200);
        } finally {
            ClockUtil.reset();
        }
    }

    @Test
    void aWithdrawnOneSaysWhyAndWantsNoConfirmation() {
        String number = sent("office.003", audience(List.of("grid"), List.of(), List.of()));

        assertThat(withdraw("office.004", number, "预警已解除，不再执行").status()).isEqualTo(404);
        assertThat(withdraw("coordination", number, "预警已解除，不再执行").status()).isEqualTo(404);
        assertThat(withdraw("office.003", number, "错").json().get("field").asText()).isEqualTo("reason");
        assertThat(withdraw("streetleader.003", number, "预警已解除，不再执行").status()).isEqualTo(204);

        assertThat(withdraw("office.003", number, "预警已解除，不再执行").status()).isEqualTo(409);
        assertThat(confirm("grid.003", number).reason()).contains("已撤回");
        assertThat(urge("office.003", number).status()).isEqualTo(409);
        JsonNode seen = detail("grid.003", number);
        assertThat(seen.at("/withdrawal/reason").asText()).isEqualTo("预警已解除，不再执行");
        assertThat(seen.get("mayConfirm").asBoolean()).isFalse();
        assertThat(jdbc.sql("select count(*) from hazardflow.announcement where kind = 'broadcast-withdrawn' and path = ? and 'grid.003' = any(people)")
            .param("/broadcasts/" + number).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void othersFollowThePartWithinTheirReachAndRecipientsOnlyThemselves() {
        String number = sent("coordination", audience(List.of("enterprise-safety", "street-office"), List.of(), List.of()));

        assertThat(rows("office.001", number, "waiting=true&size=200")).isNotEmpty()
            .allSatisfy(row -> assertThat(row.get("area").isNull() ? row.get("unit").asText() : row.get("area").asText()).startsWith("大王庄"));
        assertThat(detail("office.001", number).at("/line/counts/recipients").asInt()).isLessThan(recipients(number).size());
        assertThat(list("office.001", "FOLLOWED")).contains(number);
        assertThat(list("coordination", "SENT")).contains(number);
        assertThat(list("safety.e0001", "RECEIVED")).contains(number);
        assertThat(list("safety.e0001", "FOLLOWED")).doesNotContain(number);
        assertThat(rows("office.001", number, "waiting=true&size=200")).noneMatch(row -> row.get("name").asText().contains("*"));
        assertThat(rows("leader", number, "waiting=true&size=200")).filteredOn(row -> !row.get("area").isNull())
            .isNotEmpty().allMatch(row -> row.get("name").asText().contains("*"));
        assertThat(detail("admin", number).get("mayFollow").asBoolean()).isTrue();
        assertThat(detail("admin", number).get("ofUnit").asBoolean()).isFalse();
        assertThat(Stream.of("expert", "tips", "machine.iot", "head.e0001", "grid.001").map(user -> district.as(user).get("/api/broadcasts/" + number).status()))
            .containsOnly(404);
        String elsewhere = sent("office.002", audience(List.of("grid"), List.of(), List.of()));
        assertThat(district.as("office.001").get("/api/broadcasts/" + elsewhere).status()).isEqualTo(404);
    }

    @Test
    void theListOfWhoHasReadIsTakenOutAsATableAndThatIsRecorded() throws Exception {
        String number = sent("office.001", audience(List.of("enterprise-safety"), List.of(), List.of()));
        confirm("safety.e0002", number);

        Answer file = district.as("office.001").get("/api/broadcasts/" + number + "/recipients.xlsx");

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.response().body()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(recipients(number).size() + 1);
            assertThat(rows.stream().map(row -> row.getCellText(4)).skip(1)).containsOnlyOnce("已确认").contains("未确认");
        }
        assertThat(jdbc.sql("select kind || ' ' || actor from hazardflow.audit_entry where target = ? order by id").param(number).query(String.class).list())
            .containsExactly("ADMINISTRATION office.001", "EXPORT office.001");
        assertThat(district.as("safety.e0002").get("/api/broadcasts/" + number + "/recipients.xlsx").status()).isEqualTo(403);
    }

    @Test
    void hostileWordsStayTheWordsTheyAre() {
        Map<String, Object> wanted = wanted(audience(List.of("grid"), List.of(), List.of()));
        wanted.put("title", HOSTILE);
        wanted.put("text", HOSTILE + "\r\n第二行\u0007");
        String number = district.as("office.006").post("/api/broadcasts", Door.json(wanted)).json().get("number").asText();

        assertThat(detail("grid.006", number).get("text").asText()).isEqualTo(HOSTILE + "\n第二行");
        NoticeText notice = texts.of("broadcast", facts(number), Locale.SIMPLIFIED_CHINESE);
        assertThat(notice.title()).isEqualTo("【气象预警】" + HOSTILE);
        assertThat(notice.body()).contains(HOSTILE, "发布单位：春华街道安全办", "请在 ");
        assertThat(texts.of("broadcast", facts(number), Locale.ENGLISH).title()).isEqualTo("[Weather warning] " + HOSTILE);
        assertThat(Stream.of("broadcast-urged", "broadcast-withdrawn").flatMap(kind -> Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
            .map(language -> texts.of(kind, with(facts(number), "reason", "预警已解除"), language).title()))).allMatch(title -> title.endsWith(HOSTILE));
    }

    @Test
    void aRepeatedCallSendsOnce() {
        Map<String, Object> wanted = wanted(audience(List.of("grid"), List.of(), List.of()));
        wanted.put("request", UUID.randomUUID().toString());

        List<String> numbers = Stream.of(1, 2).map(i -> district.as("office.006").post("/api/broadcasts", Door.json(wanted)).json().get("number").asText()).toList();

        assertThat(numbers.get(1)).isEqualTo(numbers.get(0)).matches("GB-\\d{8}-\\d{3,}");
        assertThat(jdbc.sql("select count(*) from hazardflow.announcement where path = ?").param("/broadcasts/" + numbers.get(0)).query(Long.class).single())
            .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"kind, SALE", "title, 短", "text, 太短", "validUntil, 2020-01-01T00:00", "validUntil, 明天", "confirmBy, 2020-01-01", "confirmBy, 下周", "request, 1"})
    void whatIsWrongIsNamed(String field, String value) {
        Map<String, Object> wanted = wanted(audience(List.of("grid"), List.of(), List.of()));
        wanted.put(field, value);
        Answer answer = district.as("office.006").post("/api/broadcasts", Door.json(wanted));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
        assertThat(answer.reason()).startsWith("「");
    }

    @Test
    void allOfItIsRebuiltFromTheLedger() {
        String number = sent("office.006", audience(List.of("grid", "enterprise-safety"), List.of(), List.of("GAS_STATION", "CATERING", "SCHOOL")));
        confirm("grid.006", number);
        urge("office.006", number);
        String withdrawn = sent("office.006", audience(List.of("grid"), List.of(), List.of()));
        withdraw("office.006", withdrawn, "内容有误，另行发送");
        List<String> before = tables();

        assertThat(district.as("admin").post("/api/ledger/rebuild", "").status()).isEqualTo(200);

        assertThat(tables()).isEqualTo(before);
    }

    private List<String> tables() {
        return jdbc.sql("""
            select to_jsonb(b)::text from hazardflow.broadcast b where sender = 'office.006'
            union all select to_jsonb(r)::text from hazardflow.broadcast_recipient r join hazardflow.broadcast b using (number) where sender = 'office.006'
            union all select to_jsonb(u)::text from hazardflow.broadcast_urging u join hazardflow.broadcast b using (number) where sender = 'office.006'
            order by 1""").query(String.class).list();
    }

    private static Map<String, Object> audience(List<String> roles, List<String> streets, List<String> industries) {
        return Map.of("roles", roles, "streets", streets, "industries", industries);
    }

    private Map<String, Object> wanted(Map<String, Object> audience) {
        return new HashMap<>(Map.of("kind", "WEATHER", "title", "今夜大风蓝色预警", "text", TEXT, "urgent", true,
            "validUntil", LocalDate.now(clock).plusDays(1) + "T08:00", "confirmBy", LocalDate.now(clock).plusDays(2).toString(), "audience", audience));
    }

    private Answer send(String user, Map<String, Object> audience) {
        return district.as(user).post("/api/broadcasts", Door.json(wanted(audience)));
    }

    private String sent(String user, Map<String, Object> audience) {
        Answer answer = send(user, audience);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json().get("number").asText();
    }

    private Answer confirm(String user, String number) {
        return district.as(user).post("/api/broadcasts/" + number + "/confirmation", "");
    }

    private Answer urge(String user, String number) {
        return district.as(user).post("/api/broadcasts/" + number + "/urging", "");
    }

    private Answer withdraw(String user, String number, String reason) {
        return district.as(user).post("/api/broadcasts/" + number + "/withdrawal", Door.json(Map.of("reason", reason)));
    }

    private JsonNode detail(String user, String number) {
        return district.as(user).get("/api/broadcasts/" + number).json();
    }

    private List<JsonNode> rows(String user, String number, String query) {
        return district.as(user).get("/api/broadcasts/" + number + "/recipients?" + query).items().toList();
    }

    private List<String> list(String user, String box) {
        return district.as(user).get("/api/broadcasts?size=200&box=" + box).items().map(row -> row.get("number").asText()).toList();
    }

    private List<String> recipients(String number) {
        return jdbc.sql("select person from hazardflow.broadcast_recipient where number = ? order by person").param(number).query(String.class).list();
    }

    private List<String> steps(String number) {
        return jdbc.sql("select step || ' ' || actor_user from hazardflow.ledger_event where subject = ? order by sequence").param(number).query(String.class).list();
    }

    private String name(String enterprise) {
        return jdbc.sql("select name from hazardflow.enterprise where id = ?").param(enterprise).query(String.class).single();
    }

    private Map<String, String> facts(String number) {
        Map<String, String> facts = new HashMap<>();
        jdbc.sql("select key, value from hazardflow.announcement, jsonb_each_text(facts) where kind = 'broadcast' and path = ?").param("/broadcasts/" + number)
            .query(row -> {
                facts.put(row.getString(1), row.getString(2));
            });
        return facts;
    }

    private static Map<String, String> with(Map<String, String> facts, String name, String value) {
        facts.put(name, value);
        return facts;
    }
}
