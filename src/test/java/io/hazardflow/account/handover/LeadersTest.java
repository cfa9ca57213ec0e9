package io.hazardflow.account.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.account.AccountDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class LeadersTest {

    @Autowired
    private Leaders leaders;
    @Autowired
    private Callers callers;
    @Autowired
    private AccountDriver driver;

    @ParameterizedTest(name = "when {0} leaves, {1} is told")
    @CsvSource({
        "safety.e0003, enterprise-head:e0003",
        "head.e0003, street-office:001",
        "grid.004, street-leader:004",
        "community.004, street-leader:004",
        "office.004, street-leader:004",
        "streetleader.004, district-coordination",
        "law.zjw.1, dept-head:zjw",
        "dept.zjw, dept-head:zjw",
        "depthead.zjw, district-coordination",
        "committee, district-coordination",
        "expert, district-coordination",
        "tips, district-coordination",
        "coordination, safety-committee"})
    void theLeaderOfTheUnitIsTold(String leaver, String leader) {
        assertThat(leaders.of(unitOf(leaver), callers.byId(leaver))).isEqualTo(leader);
    }

    @Test
    void theStreetIsToldWhenAnEnterpriseHasNoHead() {
        String officer = driver.person("enterprise-safety:e0060");

        assertThat(leaders.of(unitOf(officer), callers.byId(officer))).isEqualTo("street-office:002");
    }

    @Test
    void aColleagueInTheLeadersPostIsNotOneStepUp() {
        String second = driver.person("street-leader:005", "grid:005");

        assertThat(leaders.of(unitOf(second), callers.byId(second))).isEqualTo("district-coordination");
    }

    private Unit unitOf(String user) {
        return Unit.of(callers.byId(user).memberships().get(0).group());
    }
}
