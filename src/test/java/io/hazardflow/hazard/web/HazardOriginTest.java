package io.hazardflow.hazard.web;

import static io.hazardflow.campaign.visit.VisitDriver.FIRST;
import static io.hazardflow.campaign.visit.VisitDriver.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.campaign.visit.VisitDriver;
import io.hazardflow.hazard.HazardDriver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One visit for two campaigns: each lists the hazards that its own checklist found. */
@ProcessTest
class HazardOriginTest {

    @Autowired
    private VisitDriver visits;
    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardListController door;
    @Autowired
    private Callers callers;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void mondayMorning() {
        HazardDriver.at("2026-09-07T09:00:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void eachCampaignListsWhatItsOwnChecklistFound() {
        String fire = visits.campaign(Map.of());
        String visit = visits.given(fire, "e0003");
        String store = visits.campaign(Map.of("leadDept", "xf", "checklists", STORE));
        visits.object(store, "e0003", "MERGED", null, null, fire);
        visits.accept(store);
        visits.work(store);
        visits.arrive(FIRST, visit, "OPEN");
        List<Map<String, Object>> rows = visits.rows(visit);
        visits.wrong(rows.get(0), FIRST, Map.of());
        visits.wrong(rows.get(3), FIRST, Map.of("note", "货物堆放占用通道"));
        Map<String, Object> beside = new HashMap<>();
        visits.wrong(beside, FIRST, Map.of("category", "JC03", "note", "未见安全培训记录"));
        beside.remove("result");
        visits.inspect(FIRST, visit, Map.of("items", rows, "others", List.of(beside)));

        String byFire = raised(visit, VisitDriver.FIRE);
        String byStore = raised(visit, STORE);
        String byNone = raised(visit, "OTHER");
        assertThat(listed("coordination", fire)).containsExactlyInAnyOrder(byFire, byNone);
        assertThat(listed("coordination", store)).containsExactly(byStore);
        assertThat(listed("coordination", visit)).containsExactlyInAnyOrder(byFire, byStore, byNone);
        assertThat(listed("safety.e0003", fire)).containsExactlyInAnyOrder(byFire, byNone);
        assertThat(listed("safety.e0001", fire)).isEmpty();
        assertThat(listed("safety.e0001", store)).isEmpty();
        assertThat(listed("coordination", fire.substring(0, fire.length() - 1))).isEmpty();
    }

    private String raised(String visit, String checklist) {
        return jdbc.sql("select hazard from hazardflow.inspection_item where inspection = ? and checklist = ? and hazard is not null")
            .params(visit, checklist).query(String.class).single();
    }

    private List<String> listed(String user, String parent) {
        List<String> numbers = new ArrayList<>();
        callers.actAs(user, () -> {
            HazardListController.Page page = door.list(new HazardFilter(null, null, null, null, null, null, null, null, null, null, null, parent, null,
                null, null, null, null), "-reportedAt", 0, 50, null, null, true);
            assertThat(page.total()).isEqualTo(page.items().size());
            page.items().forEach(row -> numbers.add(row.number()));
        });
        return numbers;
    }
}
