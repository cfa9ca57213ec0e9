package io.hazardflow.drill.feed;

import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import io.hazardflow.ProcessTest;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.drill.conduct.ReadyDrills;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the calendar programs get, read by another library than the one that writes it. */
@ProcessTest
class CalendarFileTest {

    private static final Instant TEN = Instant.parse("2026-09-10T02:00:00Z");

    @Autowired
    private ReadyDrills ready;
    @Autowired
    private DrillEntries entries;
    @Autowired
    private CalendarFile calendar;
    @Autowired
    private CalendarFeeds feeds;
    @Autowired
    private Callers callers;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void morning() {
        at("2026-09-01T09:00:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void aScheduledDrillStandsOnItsHourAndItsLastDayHasAnAlarm() {
        String number = ready.drill("e0001", LocalDate.parse("2026-09-30"), TEN);

        ICalendar read = read("safety.e0001", null);

        assertThat(read.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(read.getExperimentalProperty("X-WR-CALNAME").getValue()).isEqualTo("试验日历");
        assertThat(read.getExperimentalProperty("X-PUBLISHED-TTL").getValue()).isEqualTo("PT6H");
        assertThat(read.getRefreshInterval().getValue().toMillis()).isEqualTo(Duration.ofHours(6).toMillis());
        assertThat(read.getTimezoneInfo().getComponents()).hasSize(1);
        VEvent drill = event(read, number + "@hazardflow");
        assertThat(drill.getDateStart().getValue().toInstant()).isEqualTo(TEN);
        assertThat(drill.getDateStart().getValue().hasTime()).isTrue();
        assertThat(drill.getDateEnd().getValue().toInstant()).isEqualTo(TEN.plus(Duration.ofHours(1)));
        assertThat(drill.getSummary().getValue()).isEqualTo("应急演练：火灾事故应急预案");
        assertThat(drill.getLocation().getValue()).isEqualTo("一号仓库");
        assertThat(drill.getStatus().isConfirmed()).isTrue();
        assertThat(drill.getUrl().getValue()).endsWith("/drills/" + number);
        assertThat(drill.getDescription().getValue()).contains("总指挥：吴总\n", "类型：综合演练、实战演练");
        assertThat(drill.getSequence().getValue()).isEqualTo(3);
        VEvent last = event(read, number + "-last-day@hazardflow");
        ICalDate day = last.getDateStart().getValue();
        assertThat(day.hasTime()).isFalse();
        assertThat(day.getRawComponents().getDate()).isEqualTo(30);
        assertThat(last.getAlarms()).hasSize(1);
        assertThat(last.getAlarms().get(0).getTrigger().getDuration().toMillis())
            .isEqualTo(Duration.ofHours(9).minusDays(15).toMillis());
    }

    @Test
    void itGrowsWithEachChangeAndACancelledDrillIsSaidToBeCancelled() {
        String number = ready.drill("e0001", LocalDate.parse("2026-09-30"), TEN);
        int before = event(read("safety.e0001", null), number + "@hazardflow").getSequence().getValue();
        jdbc.sql("update hazardflow.drill set state = 'CANCELLED', cancelled_at = now() where number = ?").param(number).update();
        ready.note(number);

        ICalendar read = read("safety.e0001", null);

        VEvent drill = event(read, number + "@hazardflow");
        assertThat(drill.getStatus().isCancelled()).isTrue();
        assertThat(drill.getSequence().getValue()).isGreaterThan(before);
        assertThat(uids(read)).doesNotContain(number + "-last-day@hazardflow");
    }

    @Test
    void aDrillWithoutAnHourIsTentativeOnItsDayAndOthersSeeOnlyTheirs() {
        String number = ready.drill("e0001", LocalDate.parse("2026-09-30"), TEN);
        jdbc.sql("update hazardflow.drill set state = 'SCHEDULING', drill_at = null where number = ?").param(number).update();

        VEvent drill = event(read("office.001", null), number + "@hazardflow");

        assertThat(drill.getStatus().isTentative()).isTrue();
        assertThat(drill.getDateStart().getValue().hasTime()).isFalse();
        assertThat(drill.getSummary().getValue()).startsWith("应急演练：火灾事故应急预案（");
        assertThat(uids(read("office.002", null))).doesNotContain(number + "@hazardflow");
        assertThat(uids(read("office.001", "e0002"))).doesNotContain(number + "@hazardflow");
        assertThat(event(read("leader", null), number + "@hazardflow").getDescription().getValue()).contains("总指挥：吴*").doesNotContain("吴总");
    }

    @Test
    void aTokenIsGoodUntilItIsRevokedOrItsOwnerHasLostThePost() {
        Caller owner = callers.byId("office.001");
        UUID id = UUID.randomUUID();
        String token = feeds.create(id, owner, null, "街道演练");
        assertThat(feeds.open(token)).hasValueSatisfying(open -> assertThat(open.reader().memberships()).isEqualTo(owner.memberships()));
        assertThat(feeds.of("office.001").get(0).lastReadAt()).isNotNull();
        assertThat(feeds.open(token + "x")).isEmpty();

        ready.leave("office.001", "street-office:001");
        try {
            assertThat(feeds.open(token)).isEmpty();
        } finally {
            ready.join("office.001", "street-office:001");
        }
        assertThat(feeds.open(token)).isPresent();

        assertThat(feeds.revoke(id, "office.002")).isFalse();
        assertThat(feeds.revoke(id, "office.001")).isTrue();
        assertThat(feeds.open(token)).isEmpty();
        assertThat(feeds.of("office.001")).noneMatch(feed -> feed.id().equals(id));
    }

    @Test
    void aTokenOfAShutAccountIsWorthNothing() {
        String token = feeds.create(UUID.randomUUID(), callers.byId("office.003"), null, "街道演练");
        jdbc.sql("""
            insert into hazardflow.account (user_id, disabled_since, disabled_by, disabled_reason) values ('office.003', now(), 'admin', '试验')
            on conflict (user_id) do update set disabled_since = now(), disabled_by = 'admin', disabled_reason = '试验'""").update();
        try {
            assertThat(feeds.open(token)).isEmpty();
        } finally {
            jdbc.sql("update hazardflow.account set disabled_since = null, disabled_by = null, disabled_reason = null where user_id = 'office.003'").update();
        }
        assertThat(feeds.open(token)).isPresent();
    }

    private ICalendar read(String account, String unit) {
        Caller reader = callers.byId(account);
        String text = calendar.of("试验日历", entries.of(reader, unit), reader);
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        return Biweekly.parse(text).first();
    }

    private static VEvent event(ICalendar read, String uid) {
        return read.getEvents().stream().filter(event -> uid.equals(event.getUid().getValue())).findFirst()
            .orElseThrow(() -> new AssertionError(uid + " is not among " + uids(read)));
    }

    private static List<String> uids(ICalendar read) {
        return read.getEvents().stream().map(event -> event.getUid().getValue()).toList();
    }
}
