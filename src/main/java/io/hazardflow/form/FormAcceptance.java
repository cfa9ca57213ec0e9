package io.hazardflow.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;

/** Takes in one submission: checks it against its form, lets the form's step decide, records it. Runs in the engine's transaction. */
@Component
class FormAcceptance {

    private final FormSchemas schemas;
    private final FormValidator validator;
    private final FormSteps steps;
    private final Ledger ledger;

    FormAcceptance(FormSchemas schemas, FormValidator validator, FormSteps steps, Ledger ledger) {
        this.schemas = schemas;
        this.validator = validator;
        this.steps = steps;
        this.ledger = ledger;
    }

    /**
     * @param title      name of the form on the screen
     * @param submitted  what came with the call: exactly one Json variable named after the form
     * @param candidates groups in whose name the person may act
     * @throws FormRejectedException when anything is wrong with it
     */
    Outcome accept(FormContext context, String title, String deploymentId, VariableMap submitted, Collection<String> candidates) {
        ObjectNode document = document(context.formId(), title, submitted);
        FormSchema schema = schemas.of(deploymentId, context.formId());
        FormStep step = steps.of(context.formId());
        validator.validate(schema, document, context, step.prefill(context));
        Outcome outcome = step.submit(new Submission(context, document.deepCopy()));
        ledger.append(new LedgerEntry(outcome.caseNumber(), context.processKey(), context.formId(), context.caller().actingFor(candidates),
            document, outcome.facts(), EvidenceIds.in(schema, document), basis(context, outcome)));
        return outcome;
    }

    private static List<String> basis(FormContext context, Outcome outcome) {
        return context.standsFor() == null ? outcome.basis()
            : Stream.concat(outcome.basis().stream(), Stream.of(SubstituteBasis.of(context.standsFor().userId()))).toList();
    }

    private static ObjectNode document(String formId, String title, VariableMap submitted) {
        String variable = FormKeys.variable(formId);
        submitted.keySet().stream().filter(name -> !name.equals(variable)).findFirst().ifPresent(name -> {
            throw new FormRejectedException(name, name, "不是本表单的内容");
        });
        TypedValue value = submitted.getValueTyped(variable);
        String text = value instanceof JsonValue json ? text(json) : null;
        if (value == null || value instanceof JsonValue && text == null) {
            throw new FormRejectedException(null, title, "没有填写:请从表单提交");
        }
        if (text == null) {
            throw new FormRejectedException(variable, title, "必须以 Json 类型的变量 " + variable + " 提交");
        }
        return FormDocuments.read(title, text);
    }

    private static String text(JsonValue json) {
        boolean onlyParsed = json.getValueSerialized() == null && json.isDeserialized() && json.getValue() != null;
        return onlyParsed ? json.getValue().toString() : json.getValueSerialized();
    }
}
