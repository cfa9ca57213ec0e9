package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.notice.OnDuty;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class DutyIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String POST = "street-office:005";

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private Colleagues colleagues;
    @Autowired
    private OnDuty onDuty;
    @Autowired
    private JdbcClient jdbc;

    private final Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
    private String first;
    private String second;

    @BeforeEach
    void people() {
        first = colleagues.at("office.005.6", "甲值班", POST);
        second = colleagues.at("office.005.7", "乙值班", POST);
    }

    @AfterEach
    void noRoster() {
        jdbc.sql("delete from hazardflow.duty_shift").update();
        jdbc.sql("delete from hazardflow.absence where unit = '005'").update();
        jdbc.sql("delete from hazardflow.account where user_id = ?").param(first).update();
    }

    @Test
    void whoeverIsOnDutyIsToldAndElseWhoeverIsNext() {
        assertThat(onDuty.hasRoster(POST)).isFalse();
        enter(first, -1, 3, false);
        enter(second, 5, 9, false);

        assertThat(onDuty.hasRoster(POST)).isTrue();
        assertThat(onDuty.onDutyOrNext(POST, hour)).containsExactly(first);
        assertThat(onDuty.onDutyOrNext(POST, hour.plus(3, ChronoUnit.HOURS))).as("a gap").containsExactly(second);
        assertThat(onDuty.onDutyOrNext(POST, hour.plus(9, ChronoUnit.HOURS))).isEmpty();
        assertThat(onDuty.hasRoster("street-office:006")).as("another street").isFalse();
    }

    @Test
    void theSubstituteComesForTheAbsentAndTheNextForADisabledAccount() {
        enter(first, -1, 3, false);
        enter(second, 5, 9, false);
        jdbc.sql("""
                insert into hazardflow.absence (person, substitute, unit, from_day, to_day, steps, reason, created_by, created_at)
                values (?, 'office.005', '005', ?, ?, '{}', '培训', ?, now())""")
            .params(first, LocalDate.now(ZONE), LocalDate.now(ZONE), first).update();
        assertThat(onDuty.onDutyOrNext(POST, Instant.now())).containsExactly("office.005");
        JsonNode shown = post(district.as("office.005").get("/api/duty").json()).path("onDuty").path("people").get(0);
        assertThat(shown.path("account").asText()).isEqualTo("office.005");
        assertThat(shown.path("insteadOf").asText()).isEqualTo("甲值班");

        jdbc.sql("delete from hazardflow.absence where unit = '005'").update();
        assertThat(district.as("admin").post("/api/accounts/" + first + "/disable", "{\"reason\":\"调离岗位\"}").status()).isLessThan(300);
        assertThat(onDuty.onDutyOrNext(POST, Instant.now())).containsExactly(second);
        assertThat(post(district.as("office.005").get("/api/duty").json()).path("shifts").get(0).path("vacant").asBoolean()).isTrue();
        assertThat(district.as("admin").post("/api/accounts/" + first + "/enable", "{\"reason\":\"调回岗位\"}").status()).isLessThan(300);
    }

    @Test
    void whatDoesNotFitIsRefusedInWords() {
        enter(first, -1, 3, false);

        refused(wanted(first, 2, 4), 400, "「开始时间」这段时间此人在本岗位已有排班");
        refused(wanted("grid.005", 4, 8), 400, "「值班人」不在二号桥街道安全办岗位上");
        refused(wanted("nobody", 4, 8), 400, "「值班人」没有这个在用账号");
        refused(wanted(first, 8, 4), 400, "「结束时间」须晚于开始时间");
        refused(wanted(first, 4, 100), 400, "「结束时间」一班不能超过 72 小时");
        refused(wanted(first, -9, -5), 400, "「结束时间」已经过去，不能补排");
        refused("{\"post\":\"" + POST + "\",\"from\":\"明天\"}", 400, "「开始时间」");
        refused(wanted(first, 4, 8).replace(POST, "street-office:006"), 404, "不由您编排");
    }

    @Test
    void aShiftUnderWayEndsNowAndWhatIsOverStays() {
        long running = enter(first, -1, 3, false);
        long ahead = enter(second, 5, 9, false);

        assertThat(district.as("office.006").delete("/api/duty/" + ahead).status()).isEqualTo(404);
        assertThat(district.as("office.005").delete("/api/duty/" + ahead).status()).isEqualTo(204);
        assertThat(district.as("office.005").delete("/api/duty/" + running).status()).isEqualTo(204);
        assertThat(onDuty.onDutyOrNext(POST, Instant.now())).isEmpty();
        Answer again = district.as("office.005").delete("/api/duty/" + running);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.reason()).contains("不能更改");
    }

    @Test
    void theWeekBeforeIsTakenOverOnce() {
        LocalDate monday = LocalDate.now(ZONE).with(DayOfWeek.MONDAY).plusWeeks(2);
        enter(first, monday.atTime(20, 0).atZone(ZONE).toOffsetDateTime(), 12);
        String body = "{\"unit\":\"street:005\",\"week\":\"" + monday.plusDays(9) + "\"}";

        assertThat(district.as("office.005").post("/api/duty/copy", body).json().path("added").asInt()).isEqualTo(1);
        assertThat(district.as("office.005").post("/api/duty/copy", body).json().path("skipped").asInt()).isEqualTo(1);
        JsonNode week = district.as("office.005").get("/api/duty?week=" + monday.plusDays(8)).json();
        assertThat(week.path("monday").asText()).isEqualTo(monday.plusWeeks(1).toString());
        assertThat(OffsetDateTime.parse(post(week).path("shifts").get(0).path("from").asText()).toInstant())
            .isEqualTo(monday.plusWeeks(1).atTime(20, 0).atZone(ZONE).toInstant());
        assertThat(post(week).path("gaps")).hasSize(2);
    }

    @Test
    void aFileIsTakenWholeOrNotAtAll() throws IOException {
        LocalDate day = LocalDate.now(ZONE).plusDays(3);
        Answer bad = district.as("office.005").upload("/api/duty/import?unit=street:005", "值班表.xlsx", sheet(
            List.of("二号桥街道安全办", first, "甲值班", day + " 08:00", day + " 20:00", "主班"),
            List.of("二号桥街道安全办", "nobody", "无", day + " 20:00", day.plusDays(1) + " 08:00", "主班"),
            List.of("二号桥街道安全办", second, "乙值班", "明早", day + " 20:00", "备班")));
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.text()).contains("值班人", "须写成 2026-12-01 08:00");
        assertThat(onDuty.hasRoster(POST)).isFalse();

        Answer good = district.as("office.005").upload("/api/duty/import?unit=street:005", "值班表.xlsx", sheet(
            List.of("二号桥街道安全办", first, "甲值班", day + " 08:00", day + " 20:00", "主班"),
            List.of("二号桥街道安全办", second, "乙值班", day + " 20:00", day.plusDays(1) + " 08:00", "备班")));
        assertThat(good.json().path("added").asInt()).as(good.text()).isEqualTo(2);
        assertThat(onDuty.onDutyOrNext(POST, day.atTime(23, 0).atZone(ZONE).toInstant())).containsExactly(second);
        assertThat(district.as("office.005").get("/api/duty/template?unit=street:005").header("Content-Type")).contains("spreadsheetml");
    }

    @Test
    void officialsSeeWhomToCallWhileADangerIsOpen() {
        jdbc.sql("update hazardflow.person set phone = '13800138005' where account = 'office.001'").update();
        assertThat(district.as("office.001").post("/api/duty", wanted("office.001", -1, 3).replace(POST, "street-office:001")).status())
            .isEqualTo(201);
        String calm = cases.reported(Cases.GRID, "e0001");
        assertThat(district.as("office.001").get("/api/hazards/" + calm + "/on-duty").json()).isEmpty();

        String danger = Door.API.start(district, Cases.GRID, Cases.with(cases.report(Cases.GRID, "e0001"), Map.of("imminentDanger", true)))
            .json().path("caseNumber").asText();
        JsonNode official = district.as("grid.001").get("/api/hazards/" + danger + "/on-duty").json();
        assertThat(official.at("/0/people/0/phone").asText()).isEqualTo("13800138005");
        assertThat(official.at("/0/now").asBoolean()).isTrue();
        assertThat(district.as("safety.e0001").get("/api/hazards/" + danger + "/on-duty").text()).doesNotContain("13800138005");
    }

    private long enter(String person, int fromHour, int toHour, boolean backup) {
        Answer answer = district.as("office.005").post("/api/duty",
            wanted(person, fromHour, toHour).replace("false", String.valueOf(backup)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    private void enter(String person, OffsetDateTime from, int hours) {
        Answer answer = district.as("office.005").post("/api/duty",
            "{\"post\":\"%s\",\"person\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(POST, person, from.toInstant(), from.plusHours(hours).toInstant()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private String wanted(String person, int fromHour, int toHour) {
        return "{\"post\":\"%s\",\"person\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"backup\":false}".formatted(POST, person,
            hour.plus(fromHour, ChronoUnit.HOURS), hour.plus(toHour, ChronoUnit.HOURS));
    }

    private void refused(String body, int status, String reason) {
        Answer answer = district.as("office.005").post("/api/duty", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.reason()).contains(reason);
    }

    private static JsonNode post(JsonNode week) {
        return StreamSupport.stream(week.path("posts").spliterator(), false).filter(post -> POST.equals(post.path("post").asText())).findFirst()
            .orElseThrow(() -> new AssertionError(week.toString()));
    }

    @SafeVarargs
    private static byte[] sheet(List<String>... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("值班表");
            List<String> head = List.of("岗位", "值班人账号", "姓名", "开始时间", "结束时间", "班次");
            for (int column = 0; column < head.size(); column++) {
                sheet.value(0, column, head.get(column));
                for (int row = 0; row < rows.length; row++) {
                    sheet.value(row + 1, column, rows[row].get(column));
                }
            }
            sheet.finish();
        }
        return out.toByteArray();
    }
}
