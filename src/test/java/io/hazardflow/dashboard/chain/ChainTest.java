package io.hazardflow.dashboard.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.hazard.HazardDriver;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ProcessTest
@Transactional
class ChainTest {

    @Autowired
    private HazardDriver driver;
    @Autowired
    private ChainController controller;
    @Autowired
    private IdentityService identity;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nobody() {
        identity.clearAuthentication();
    }

    @Test
    void aRecordThatWasChangedIsNamed() {
        String number = driver.report(HazardDriver.GRID);
        assertThat(chain(number).intact()).isTrue();
        jdbc.sql("alter table hazardflow.ledger_event disable trigger ledger_event_append_only").update();

        jdbc.sql("update hazardflow.ledger_event set actor_name = '他人' where subject = ? and sequence = 2").param(number).update();

        assertThat(chain(number).intact()).isFalse();
        assertThat(chain(number).broken()).extracting(ChainController.Broken::sequence).isEqualTo(List.of(2));
        assertThat(chain(number).broken().get(0).message()).contains(number).contains("第 2 条");
    }

    private ChainController.Chain chain(String number) {
        identity.setAuthentication(HazardDriver.STREET, List.of("street-office:001"));
        return controller.chain(number);
    }
}
