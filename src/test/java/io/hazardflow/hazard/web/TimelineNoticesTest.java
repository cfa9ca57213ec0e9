package io.hazardflow.hazard.web;

import static io.hazardflow.hazard.HazardDriver.ENTERPRISE;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.feed.FeedWorker;
import io.hazardflow.hazard.HazardDriver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class TimelineNoticesTest {

    private static final String REPORTER = "staff.e0001";

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCaseController door;
    @Autowired
    private FeedWorker feed;
    @Autowired
    private Callers callers;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void mondayMorning() {
        at("2026-11-23T09:00:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void underAStepStandsWhoWasToldAsFarAsTheReaderMayKnow() {
        String number = driver.report(REPORTER);
        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(STREET, number, 7);
        feed.catchUp();
        sent(number, "order-issued", "safety.e0001", "DELIVERED", null);
        sent(number, "order-issued", "head.e0001", "FAILED", "号码不正确");

        assertThat(told(STREET, number, "verify-hazard")).extracting(TimelineNotices.Told::to)
            .containsExactlyInAnyOrder(List.of("上报人"), List.of("大王庄街道安全办"));
        TimelineNotices.Told order = told(STREET, number, "assign-rectification").stream().filter(one -> one.title().startsWith("责令整改"))
            .findFirst().orElseThrow();
        assertThat(order.to()).hasSize(2).allMatch(post -> post.startsWith("津东示范"));
        assertThat(order.channels()).singleElement().satisfies(channel -> {
            assertThat(channel.delivered()).isEqualTo(1);
            assertThat(channel.failures()).singleElement().satisfies(failure -> assertThat(failure.reason()).isEqualTo("号码不正确"));
        });

        assertThat(told(ENTERPRISE, number, "verify-hazard")).as("neither officials' tasks nor the reporter").isEmpty();
        assertThat(told(ENTERPRISE, number, "assign-rectification")).singleElement().satisfies(one -> {
            assertThat(one.to()).singleElement().asString().endsWith("安全管理员");
            assertThat(one.channels()).as("not all of it was for his post").isEmpty();
        });
        assertThat(told(REPORTER, number, "verify-hazard")).singleElement().satisfies(one -> assertThat(one.to()).containsExactly("上报人"));
    }

    private void sent(String number, String kind, String person, String state, String reason) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into hazardflow.notice_delivery (id, channel, person, digest, state, not_before, created_at, sent_at, reason)
                values (:id, 'sms', :person, false, :state, now(), now(), case when :state = 'DELIVERED' then now() end, :reason)""")
            .param("id", id).param("person", person).param("state", state).param("reason", reason).update();
        jdbc.sql("""
                insert into hazardflow.notice_delivery_content (delivery_id, announcement_id)
                select ?, id from hazardflow.announcement where subject = ? and kind = ?""").params(id, number, kind).update();
    }

    private List<TimelineNotices.Told> told(String viewer, String number, String step) {
        List<HazardTimeline.Entry> entries = new ArrayList<>();
        callers.actAs(viewer, () -> entries.addAll(door.timeline(number)));
        return entries.stream().filter(entry -> entry.step().equals(step)).flatMap(entry -> entry.notices().stream()).toList();
    }
}
