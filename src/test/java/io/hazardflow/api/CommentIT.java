package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;

/** The Tasklist's comments and 办理记录 rest on the history of the case. */
@ApiTest
class CommentIT {

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private Insight insight;

    @ParameterizedTest
    @EnumSource(value = Door.class, mode = Mode.EXCLUDE, names = "API")
    void whoTookATaskCommentsOnItAndReadsTheHistoryOfItsCase(Door door) {
        String number = cases.reported("safety.e0001", "e0001");
        String id = insight.task(number, "verify-hazard");
        String engine = door == Door.TASKLIST ? "/camunda/api/engine/engine/default" : "/engine-rest";
        String task = engine + "/task/" + id;
        Account street = door.of(district, "office.001");
        street.post(task + "/claim", "{\"userId\":\"office.001\"}");
        Answer said = street.post(task + "/comment/create", "{\"message\":\"已电话通知企业负责人\"}");
        Answer read = street.get(task + "/comment");

        assertThat(said.status()).as("%s", said).isEqualTo(200);
        assertThat(read.text()).contains("已电话通知企业负责人");
        assertThat(street.get(engine + "/history/user-operation?taskId=" + id).text()).contains("Claim");
        String instance = insight.instance(number);
        for (String history : List.of("process-instance", "task", "activity-instance")) {
            String own = "/engine-rest/history/" + history + "?processInstanceId=" + instance;
            assertThat(district.as("office.001").get(own).text()).as(history).contains(instance);
            assertThat(district.as("office.002").get(own).text()).as(history).isEqualTo("[]");
        }
        assertThat(district.as("office.001").get("/engine-rest/process-instance?businessKey=" + number).json()).hasSize(1);
    }
}
