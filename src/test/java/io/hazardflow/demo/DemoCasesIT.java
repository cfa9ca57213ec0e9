package io.hazardflow.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.hazard.HazardConsistency;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.procedure.Procedure;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK,
    properties = {"hazardflow.demo.enabled=true", "hazardflow.demo.cases=true"})
@ActiveProfiles("test")
class DemoCasesIT {

    /** Left by every case at once. */
    private static final Set<HazardState> PASSED_THROUGH = EnumSet.of(HazardState.REPORTED, HazardState.ON_SITE_FIXED, HazardState.FEEDBACK_SUBMITTED);

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private HazardConsistency consistency;

    @Test
    void theDistrictHasCasesInEveryStateAndOnEveryRung() {
        assertThat(texts("select number from hazardflow.hazard")).hasSizeBetween(180, 260);
        List<String> states = texts("select distinct state from hazardflow.hazard");
        assertThat(states).containsAll(Arrays.stream(HazardState.values()).filter(state -> !PASSED_THROUGH.contains(state)).map(Enum::name).toList());
        assertThat(texts("select distinct rung from hazardflow.hazard where rung is not null"))
            .contains("URGE", "STREET_SUPERVISION", "DISTRICT_SUPERVISION", "LISTING", "INTERVIEW");
        assertThat(texts("select distinct supervision_state from hazardflow.hazard where supervision_state is not null"))
            .contains("PROPOSED", "SUPERVISING", "PUBLISHED_DELIST");
        assertThat(texts("select distinct suspension_state from hazardflow.hazard where suspension_state is not null")).isNotEmpty();
        assertThat(texts("select distinct d.key_ from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"))
            .contains(Arrays.stream(Procedure.values()).map(Procedure::key).toArray(String[]::new)).contains("rectification-plan", "look-back");
    }

    @Test
    void whatTheDemoToldIsWholeAndNothingWaitsWithoutAHolder() {
        assertThat(consistency.findings()).isEmpty();
        assertThat(texts("select distinct incident_type_ from act_ru_incident")).isEmpty();
    }

    @Test
    void someUnitsHaveTheirDrillsOfTheYear() {
        assertThat(texts("select distinct state from hazardflow.drill")).contains("PLANNED", "APPROVAL", "READY", "IMPROVING", "REPORTED", "ARCHIVED");
        assertThat(texts("select distinct origin from hazardflow.drill")).contains("OBLIGATION", "REDO");
        assertThat(texts("select number from hazardflow.drill where overdue_at is not null and held_at is null")).isNotEmpty();
        assertThat(texts("select number from hazardflow.drill where postponed_times > 0")).isNotEmpty();
        assertThat(texts("select distinct state from hazardflow.annual_drill_plan")).contains("CONFIRMED");
        assertThat(texts("select number from hazardflow.drill where held_at is not null")).hasSizeGreaterThan(20);
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
