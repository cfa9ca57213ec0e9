package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class CommentIT {

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private Insight insight;
    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(value = Door.class, mode = Mode.EXCLUDE, names = "API")
    void whoTookATaskCommentsOnItAndHisPostReadsTheComment(Door door) {
        String number = cases.reported("safety.e0001", "e0001");
        String task = (door == Door.TASKLIST ? "/camunda/api/engine/engine/default" : "/engine-rest") + "/task/" + insight.task(number, "verify-hazard");
        Account street = door.of(district, "office.001");
        street.post(task + "/claim", "{\"userId\":\"office.001\"}");
        Answer said = street.post(task + "/comment/create", "{\"message\":\"已电话通知企业负责人\"}");
        Answer read = street.get(task + "/comment");
        System.out.println("AUTH " + jdbc.sql("select type_, group_id_, user_id_, resource_type_, perms_ from act_ru_authorization where resource_id_ = ?")
            .param(insight.instance(number)).query().listOfRows());
        System.out.println("HIST " + jdbc.sql("select id_, proc_inst_id_, assignee_ from act_hi_taskinst where proc_inst_id_ = ?")
            .param(insight.instance(number)).query().listOfRows());

        assertThat(said.status()).as("%s", said).isEqualTo(200);
        assertThat(read.text()).contains("已电话通知企业负责人");
    }
}
