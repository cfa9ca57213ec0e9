package io.hazardflow.access.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class TasklistFiltersTest {

    @Autowired
    private TasklistFilters tasklist;
    @Autowired
    private FilterService filters;

    private Map<String, Object> delivered;

    @BeforeEach
    void delivered() {
        tasklist.create();
        delivered = view().getProperties();
    }

    @AfterEach
    void asBefore() {
        filters.saveFilter(view().setProperties(delivered));
    }

    @Test
    void cardsOfAnEarlierVersionAreCompleted() {
        List<?> cards = (List<?>) delivered.get("variables");
        save(cards.subList(0, cards.size() - 1));
        tasklist.create();
        assertThat(view().getProperties()).isEqualTo(delivered);
        assertThat(cards).extracting(card -> (Object) ((Map<?, ?>) card).get("name")).contains("caseNumber", "campaignName");
    }

    @Test
    void cardsThatAnAdministratorHasChangedStay() {
        List<Map<String, String>> own = List.of(Map.of("name", "caseNumber", "label", "案号"));
        save(own);
        tasklist.create();
        assertThat(view().getProperties().get("variables")).isEqualTo(own);
        save(List.of());
        tasklist.create();
        assertThat(view().getProperties().get("variables")).isEqualTo(List.of());
    }

    private void save(List<?> cards) {
        Map<String, Object> properties = new HashMap<>(delivered);
        properties.put("variables", cards);
        filters.saveFilter(view().setProperties(properties));
    }

    private Filter view() {
        return filters.createFilterQuery().filterName("我的待办").singleResult();
    }
}
