package io.hazardflow.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Checks a document against the schema of its form as form-js does in the browser, and what only a server can. */
@Component
class FormValidator {

    private final Clock clock;
    private final ObjectProvider<Widget> widgets;

    FormValidator(Clock clock, ObjectProvider<Widget> widgets) {
        this.clock = clock;
        this.widgets = widgets;
    }

    /**
     * @param data what the form was filled with beforehand: options and facts that conditions read
     * @throws FormRejectedException naming the first three broken rules
     */
    void validate(FormSchema schema, ObjectNode document, FormContext context, Map<String, Object> data) {
        FormDocuments.requirePlain(document, schema::labelOf);
        Map<String, Widget> byName = widgets.stream().collect(Collectors.toMap(Widget::name, Function.identity()));
        FormCheck check = new FormCheck(context, FormDocuments.toNode(data), byName, clock);
        List<FormViolation> violations = check.violations(schema, document);
        if (!violations.isEmpty()) {
            throw FormViolation.refusal(violations);
        }
    }
}
