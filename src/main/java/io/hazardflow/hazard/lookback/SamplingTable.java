package io.hazardflow.hazard.lookback;

import io.hazardflow.access.Callers;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The decision {@code look-back-sample} in a certain version, so that a draw can be made again after the table has changed. */
@Component
public class SamplingTable {

    private static final String KEY = "look-back-sample";

    private final RepositoryService repository;
    private final DecisionService decisions;
    private final Callers callers;

    SamplingTable(@Lazy RepositoryService repository, @Lazy DecisionService decisions, Callers callers) {
        this.repository = repository;
        this.decisions = decisions;
        this.callers = callers;
    }

    /** @param percent how many of a hundred; @param minDays first day after the closure; @param maxDays last one */
    public record Row(int percent, int minDays, int maxDays, String basis) {
    }

    /** The version in force, as the ledger names it: {@code look-back-sample:3}. */
    public String current() {
        return KEY + ":" + callers.asSystem(() -> repository.createDecisionDefinitionQuery().decisionDefinitionKey(KEY).latestVersion()
            .singleResult().getVersion());
    }

    public Row row(String table, Map<String, Object> inputs) {
        int version = Integer.parseInt(table.substring(KEY.length() + 1));
        Map<String, Object> row = callers.asSystem(() -> decisions.evaluateDecisionTableByKey(KEY).version(version).variables(inputs).evaluate())
            .getSingleResult().getEntryMap();
        return new Row(number(row, "percent"), number(row, "minDays"), number(row, "maxDays"), (String) row.get("basis"));
    }

    private static int number(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).intValue();
    }
}
