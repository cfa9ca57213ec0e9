package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.feed.FeedWorker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class SubscriberIT {

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private FeedWorker feed;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void aMachineFetchesTheEventsOfACaseOneBatchAfterTheOtherAndLearnsNobodysName() {
        String number = cases.reported(Cases.GRID, "e0001");
        feed.catchUp();
        long newest = district.as("machine.iot").get("/api/events?limit=1").json().path("newest").asLong();
        long after = 0;
        boolean seen = false;
        while (after < newest) {
            Answer answer = district.as("machine.iot").get("/api/events?limit=100&after=" + after);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).doesNotContain("grid.001", "reporterName", "张志强");
            JsonNode batch = answer.json();
            assertThat(batch.path("last").asLong()).isGreaterThan(after);
            for (JsonNode event : batch.path("events")) {
                assertThat(event.path("position").asLong()).isGreaterThan(after);
                assertThat(event.path("process").asText()).isEqualTo("hazard-rectification");
                seen |= event.path("subject").asText().equals(number);
            }
            after = batch.path("last").asLong();
        }
        assertThat(seen).isTrue();
    }

    @Test
    void aPositionThatIsNoneIsRefusedInWordsAndAMoveIsRecordedWithItsReason() {
        assertThat(district.as("machine.iot").get("/api/events?after=-1").reason()).contains("「位置」须在 0 至");
        assertThat(district.as("machine.iot").get("/api/events?after=999999999").reason()).contains("「位置」须在 0 至");
        assertThat(district.as("machine.iot").get("/api/events?limit=101").reason()).contains("「条数」须在 1 至 100 之间");
        assertThat(district.as("admin").get("/api/events").reason()).contains("subscriber");

        assertThat(move("{\"position\":999999999,\"reason\":\"对方丢失数据\"}").reason()).contains("「位置」须在 0 至");
        assertThat(move("{\"position\":0,\"reason\":\" \"}").reason()).contains("「原因」须填写");
        assertThat(move("{\"position\":\"最前\"}").reason()).contains("「位置」须是整数");
        JsonNode moved = move("{\"position\":0,\"reason\":\"对方丢失数据\"}").json();
        assertThat(moved.path("position").asLong()).isZero();
        assertThat(moved.path("movedBy").asText()).isEqualTo("admin");
        assertThat(jdbc.sql("select detail from hazardflow.audit_entry where target = '订阅系统：city' order by id desc limit 1").query(String.class)
            .single()).contains("改为 0：对方丢失数据");
        assertThat(district.as("admin").post("/api/subscribers/nobody/position", "{\"position\":0,\"reason\":\"对方丢失数据\"}").status())
            .isEqualTo(404);
        assertThat(district.as("admin").get("/api/subscribers").text()).contains("市级平台").doesNotContain("secret");
    }

    private Answer move(String body) {
        return district.as("admin").post("/api/subscribers/city/position", body);
    }
}
