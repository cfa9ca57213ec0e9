package io.hazardflow.hazard.news;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.LedgerEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The decision {@code notice-routing} as it was deployed. A DMN engine of its own asks it, since the process engine's would write a row of
 * history for every step of every case; what it has answered on a day is kept, since reading a table of this length takes milliseconds.
 */
@Component
class NoticeRouting {

    static final String KEY = "notice-routing";

    private static final int STEP = 0;
    private static final int TELLS = 4;
    private static final int MOST_ANSWERS = 1000;

    private final RepositoryService repository;
    private final Callers callers;
    private final DmnEngine engine = new DefaultDmnEngineConfiguration().buildEngine();
    private final Supplier<DmnDecision> table = SingletonSupplier.of(this::deployed);
    private final Map<Map<String, Object>, List<Route>> answers = new ConcurrentHashMap<>();
    private final Supplier<Map<String, Set<String>>> told = SingletonSupplier.of(this::tasksTold);

    NoticeRouting(@Lazy RepositoryService repository, Callers callers) {
        this.repository = repository;
        this.callers = callers;
    }

    /**
     * What of a step is told to whom.
     *
     * @param outcome the way that the step went, empty for a step with one way
     * @param level   level of the case, null before it is known and for what is no hazard
     * @throws IllegalStateException when no row names the step
     */
    List<Route> of(LedgerEvent event, String outcome, String level) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("step", event.step());
        inputs.put("process", event.processKey());
        inputs.put("outcome", outcome);
        inputs.put("level", level);
        inputs.put("rejects", event.facts().path("rejectCount").isNumber() ? event.facts().get("rejectCount").asInt() : null);
        inputs.put("decidedOn", Deadlines.dayOf(event.at()).toString());
        if (answers.size() > MOST_ANSWERS) {
            answers.clear();
        }
        List<Route> routes = answers.computeIfAbsent(inputs, this::asked);
        if (routes.isEmpty()) {
            throw new IllegalStateException("decision " + KEY + " has no row for " + inputs);
        }
        return routes;
    }

    private List<Route> asked(Map<String, Object> inputs) {
        return engine.evaluateDecisionTable(table.get(), inputs).getResultList().stream().map(NoticeRouting::route).toList();
    }

    /** Tasks that the notice of a step tells their posts of already. */
    Set<String> tasksToldBy(String step) {
        return told.get().getOrDefault(step, Set.of());
    }

    static List<String> words(Object list) {
        return list == null ? List.of() : Arrays.stream(list.toString().split(",")).filter(word -> !word.isBlank()).toList();
    }

    private static Route route(Map<String, Object> row) {
        return new Route((String) row.get("kind"), words(row.get("posts")), words(row.get("people")), Boolean.TRUE.equals(row.get("urgent")));
    }

    private Map<String, Set<String>> tasksTold() {
        Map<String, Set<String>> tasks = new HashMap<>();
        for (DmnDecisionTableRuleImpl rule : ((DmnDecisionTableImpl) table.get().getDecisionLogic()).getRules()) {
            List<String> tells = words(unquoted(rule.getConclusions().get(TELLS).getExpression()));
            words(unquoted(rule.getConditions().get(STEP).getExpression()))
                .forEach(step -> tasks.computeIfAbsent(step, s -> new HashSet<>()).addAll(tells));
        }
        return tasks;
    }

    private static String unquoted(String cell) {
        return cell == null ? "" : cell.replace("\"", "").strip();
    }

    private DmnDecision deployed() {
        return callers.asSystem(() -> {
            String id = repository.createDecisionDefinitionQuery().decisionDefinitionKey(KEY).latestVersion().singleResult().getId();
            try (InputStream file = repository.getDecisionModel(id)) {
                return engine.parseDecision(KEY, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
