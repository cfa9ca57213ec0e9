package io.hazardflow.hazard.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedInput;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/**
 * Remembers which row of a decision table answered last in this thread. The engine's own history tells the same, but only after the
 * transaction, and only until it is cleaned up.
 */
@Component
public class DecisionTrace extends AbstractProcessEnginePlugin {

    private final ThreadLocal<DecisionTaken> last = new ThreadLocal<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        DefaultDmnEngineConfiguration dmn = configuration.getDmnEngineConfiguration();
        if (dmn == null) {
            dmn = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
            configuration.setDmnEngineConfiguration(dmn);
        }
        dmn.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
    }

    /** What the table answered when this thread asked it last; empty when the thread has asked another one since. */
    public Optional<DecisionTaken> last(String decision) {
        return Optional.ofNullable(last.get()).filter(taken -> taken.decision().equals(decision));
    }

    private void remember(DmnDecisionTableEvaluationEvent event) {
        if (event.getMatchingRules().isEmpty()) {
            last.remove();
            return;
        }
        DmnEvaluatedDecisionRule rule = event.getMatchingRules().get(0);
        int version = event.getDecisionTable() instanceof DecisionDefinition definition ? definition.getVersion() : 0;
        DmnDecisionTableImpl table = (DmnDecisionTableImpl) event.getDecisionTable().getDecisionLogic();
        DmnDecisionTableRuleImpl row = table.getRules().stream().filter(r -> r.getId().equals(rule.getId())).findFirst().orElseThrow();
        last.set(new DecisionTaken(event.getDecisionTable().getKey(), event.getDecisionTable().getName(), version, rule.getId(),
            inputs(event.getInputs(), table, row), outputs(rule)));
    }

    private static List<DecisionTaken.Input> inputs(List<DmnEvaluatedInput> asked, DmnDecisionTableImpl table, DmnDecisionTableRuleImpl row) {
        return IntStream.range(0, asked.size()).mapToObj(i -> new DecisionTaken.Input(
            table.getInputs().get(i).getExpression().getExpression().strip(), asked.get(i).getName(), plain(asked.get(i).getValue()),
            condition(row, i))).toList();
    }

    private static String condition(DmnDecisionTableRuleImpl row, int index) {
        String text = row.getConditions().get(index).getExpression();
        return text == null ? "" : text.strip();
    }

    private static List<DecisionTaken.Output> outputs(DmnEvaluatedDecisionRule rule) {
        return rule.getOutputEntries().values().stream()
            .map(output -> new DecisionTaken.Output(output.getOutputName(), output.getName(), plain(output.getValue()))).toList();
    }

    private static Object plain(TypedValue value) {
        Object plain = value == null ? null : value.getValue();
        return plain == null || plain instanceof Number || plain instanceof Boolean ? plain : plain.toString();
    }
}
