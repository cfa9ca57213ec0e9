package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class QueryExpressionIT {

    @Autowired
    private District district;
    @Autowired
    private Cases cases;

    @ParameterizedTest
    @ValueSource(strings = {"{\"orQueries\":[{\"assigneeExpression\":\"${1+1}\"}]}",
        "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}${1+1}\"}]}",
        "{\"orQueries\":[{\"dueBeforeExpression\":\"${dateTime().getClass()}\"}]}", "{\"assigneeExpression\":\"${1+1}\"}"})
    void nobodyGetsAnExpressionOfHisOwnEvaluated(String query) {
        for (String user : new String[] {"staff.e0001", "admin"}) {
            Answer answer = district.as(user).post("/engine-rest/task", query);
            assertThat(answer.status()).as("%s %s", user, answer).isBetween(400, 500);
        }
    }

    @Test
    void theTaskViewsKeepTheirExpressions() {
        cases.reported("grid.001", "e0001");
        Answer mine = district.as("office.001").post("/engine-rest/task",
            "{\"orQueries\":[{\"candidateGroupsExpression\":\"${currentUserGroups()}\",\"dueBeforeExpression\":\"${now()}\"}]}");
        assertThat(mine.status()).isEqualTo(200);
        assertThat(mine.json()).isNotEmpty();
    }
}
