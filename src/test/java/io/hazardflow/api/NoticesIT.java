package io.hazardflow.api;

import static io.hazardflow.api.Cases.GRID;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.notice.Announcement;
import io.hazardflow.notice.Announcements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The bell: who sees what of what was announced, and what he has read. */
@ApiTest
class NoticesIT {

    private static final String NOTICES = "/api/notices";

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private Colleagues colleagues;
    @Autowired
    private Announcements announcements;
    @Autowired
    private Clock clock;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private IdentityService identity;

    private String office;
    private String other;

    @BeforeEach
    void people() {
        office = colleagues.at("office.001.bell", "陆通知", "street-office:001");
        other = colleagues.at("office.002.bell", "沈通知", "street-office:002");
        colleagues.at("office.both.bell", "韩两处", "street-office:001", "street-office:002");
        List.of(office, other, "office.both.bell").forEach(person -> done(district.as(person).post(NOTICES + "/read-all", "{}")));
    }

    @Test
    void thePostSeesItAndAPersonOfAnotherStreetNothing() {
        UUID told = announce("三楼通道", null, true, List.of("street-office:001"), List.of(), null);

        JsonNode notice = find(office, told, "");
        assertThat(notice.path("title").asText()).isEqualTo("请办理：三楼通道");
        assertThat(notice.path("body").asText()).isEqualTo("说明：\"${7*7}\" <script>");
        assertThat(notice.path("path").asText()).isEqualTo("/work");
        assertThat(notice.path("urgent").asBoolean()).isTrue();
        assertThat(notice.path("read").asBoolean()).isFalse();
        assertThat(notice.path("caseNumber").isNull()).isTrue();
        assertThat(find(other, told, "")).isNull();
        assertThat(unread(other)).isZero();
        assertThat(district.as(other).post(NOTICES + "/" + told + "/read", "{}").status()).isEqualTo(404);
        assertThat(district.as(other).post(NOTICES + "/" + told + "/read", "{}").reason()).isEqualTo("没有这条通知，或它不是发给您的");
    }

    @Test
    void whoIsNamedSeesItAndWhoDidTheStepDoesNot() {
        UUID told = announce("配电间", null, false, List.of("street-office:001"), List.of(other), office);

        assertThat(find(office, told, "")).isNull();
        assertThat(find(other, told, "")).isNotNull();
        assertThat(unread(office)).isZero();
        assertThat(unread(other)).isEqualTo(1);
    }

    @Test
    void readOneByOneAndAllAtOnce() {
        UUID first = announce("一号", null, false, List.of("street-office:001"), List.of(office), null);
        announce("二号", null, true, List.of("street-office:001"), List.of(), null);
        announce("三号", null, false, List.of(), List.of(office), null);
        assertThat(unread(office)).isEqualTo(3);
        assertThat(district.as(office).get(NOTICES + "?unread=true&urgent=true").json().path("total").asInt()).isEqualTo(1);

        done(district.as(office).post(NOTICES + "/" + first + "/read", "{}"));
        done(district.as(office).post(NOTICES + "/" + first + "/read", "{}"));
        assertThat(unread(office)).isEqualTo(2);
        assertThat(find(office, first, "").path("read").asBoolean()).isTrue();
        assertThat(find(office, first, "?unread=true")).isNull();
        assertThat(unread("office.both.bell")).as("each has read for himself").isEqualTo(2);

        JsonNode page = district.as(office).get(NOTICES + "?unread=true&size=1&page=1").json();
        assertThat(page.path("total").asInt()).isEqualTo(2);
        assertThat(page.path("items")).hasSize(1);
        assertThat(page.path("items").get(0).path("title").asText()).as("the older of two").isEqualTo("请办理：二号");

        done(district.as(office).post(NOTICES + "/read-all", "{}"));
        assertThat(unread(office)).isZero();
        announce("四号", null, false, List.of("street-office:001"), List.of(), null);
        assertThat(unread(office)).isEqualTo(1);
    }

    @Test
    void whoActsForOneUnitSeesAndReadsThatOfThisUnit() {
        announce("一街道", null, false, List.of("street-office:001"), List.of(), null);
        announce("二街道", null, false, List.of("street-office:002"), List.of(), null);
        Account both = district.person("office.both.bell");
        assertThat(both.put("/api/account/unit", "{\"unit\":\"001\"}").status()).isLessThan(300);
        assertThat(unreadTitles(both)).containsExactly("请办理：一街道");
        done(both.post(NOTICES + "/read-all", "{}"));
        assertThat(both.get(NOTICES + "/unread").json().path("count").asInt()).isZero();

        assertThat(both.put("/api/account/unit", "{\"unit\":\"002\"}").status()).isLessThan(300);
        assertThat(unreadTitles(both)).containsExactly("请办理：二街道");
    }

    @Test
    void aPostThatIsLeftShowsNothingAnyMore() {
        UUID told = announce("走廊", null, false, List.of("street-office:001"), List.of(), null);
        String leaver = colleagues.at("office.left.bell", "杨调走", "street-office:001");
        assertThat(find(leaver, told, "")).isNotNull();
        identity.deleteMembership(leaver, "street-office:001");
        assertThat(find(leaver, told, "")).isNull();
        identity.deleteUser(leaver);
    }

    @Test
    void aCaseThatMayNotBeSeenShowsNoText() {
        String number = cases.reported(GRID, "e0001");
        UUID told = announce("保密地点", number, true, List.of("street-office:001", "street-office:002"), List.of(), null);

        assertThat(find(office, told, "").path("caseNumber").asText()).isEqualTo(number);
        JsonNode hidden = find(other, told, "");
        assertThat(hidden.path("title").asText()).isEqualTo("您已不能查看的事项");
        assertThat(hidden.toString()).doesNotContain("保密地点").doesNotContain(number);
        assertThat(hidden.path("path").isNull()).isTrue();
    }

    @Test
    void inEnglishForWhoAsksForIt() {
        UUID told = announce("3F", null, false, List.of(), List.of(office), null);
        assertThat(district.as(office).get(NOTICES, "Accept-Language", "en-GB,en;q=0.9").items()
            .filter(item -> item.path("id").asText().equals(told.toString())).map(item -> item.path("title").asText()))
            .containsExactly("Please act: 3F");
    }

    @Test
    void aNoticeWithoutWordsHidesNoOther() {
        UUID wordless = new TransactionTemplate(transactions).execute(status -> announcements.announce(
            new Announcement("no-such-kind", null, null, false, Map.of(), List.of(), List.of(office), null, null)));
        assertThat(find(office, wordless, "").path("title").asText()).isEqualTo("您有一条新通知");
    }

    @Test
    void wrongCallsAreRefusedInWords() {
        refused("?size=0", "「每页条数」须在 1 至 100 之间");
        refused("?size=x", "「每页条数」须是整数");
        refused("?page=-1", "「页码」不能小于 0");
        refused("?unread=maybe", "「未读」须是 true 或 false");
        Answer answer = district.as(office).put("/api/account/notices", "[]");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reason()).isEqualTo("请求内容的格式不正确");
    }

    @Test
    void settingsAreKept() {
        JsonNode usual = district.as(office).get("/api/account/notices").json();
        assertThat(usual.path("quietFrom").asText()).isEqualTo("22:00");
        assertThat(usual.path("digestAt").asText()).isEqualTo("08:00");
        assertThat(usual.path("channels")).isEmpty();
        Answer saved = district.as(office).put("/api/account/notices",
            "{\"language\":\"en\",\"quietFrom\":\"23:00\",\"quietTo\":\"06:00\",\"digestAt\":\"07:15\",\"refused\":[]}");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(district.as(office).get("/api/account/notices").json()).isEqualTo(saved.json());
        assertThat(saved.json().path("digestAt").asText()).isEqualTo("07:15");
        assertThat(district.as(other).get("/api/account/notices").json().path("digestAt").asText()).isEqualTo("08:00");
    }

    private void refused(String query, String rule) {
        Answer answer = district.as(office).get(NOTICES + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reason()).isEqualTo(rule);
    }

    /** Each in a moment of its own, since the clock of the engine counts milliseconds. */
    private UUID announce(String place, String subject, boolean urgent, List<String> posts, List<String> people, String except) {
        Instant before = clock.instant();
        Awaitility.await().pollInterval(Duration.ofMillis(1)).until(() -> clock.instant().isAfter(before));
        return new TransactionTemplate(transactions).execute(status -> announcements.announce(new Announcement("sample", subject, null, urgent,
            Map.of("place", place, "words", "\"${7*7}\" <script>"), posts, people, except, "/work")));
    }

    private JsonNode find(String person, UUID notice, String query) {
        return district.as(person).get(NOTICES + query).items().filter(item -> item.path("id").asText().equals(notice.toString())).findFirst()
            .orElse(null);
    }

    private static List<String> unreadTitles(Account person) {
        return person.get(NOTICES + "?unread=true").items().map(item -> item.path("title").asText()).toList();
    }

    private int unread(String person) {
        return district.as(person).get(NOTICES + "/unread").json().path("count").asInt();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }
}
