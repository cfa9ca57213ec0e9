package io.hazardflow.campaign.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Widget;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Codes of a register, chosen from options in the browser and shown by their names on timelines and prints. */
record CodeWidget(String name, boolean isList, Predicate<String> known, UnaryOperator<String> label) implements Widget {

    @Override
    public void check(String field, String title, JsonNode value, FormContext context) {
        if (value.isArray()) {
            value.forEach(code -> checkKnown(field, title, code.asText()));
        } else {
            checkKnown(field, title, value.asText());
        }
    }

    @Override
    public String shown(String value) {
        return label.apply(value);
    }

    private void checkKnown(String field, String title, String code) {
        if (!known.test(code)) {
            throw new FormRejectedException(field, title, "的值不在可选范围内");
        }
    }
}
