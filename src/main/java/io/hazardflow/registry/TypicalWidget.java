package io.hazardflow.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.Widget;
import org.springframework.stereotype.Component;

/** A text that may be begun from the library of typical hazards; what was picked is changed at will, so any text is right. */
@Component
class TypicalWidget implements Widget {

    @Override
    public String name() {
        return "typical";
    }

    @Override
    public boolean isList() {
        return false;
    }

    @Override
    public void check(String field, String label, JsonNode value, FormContext context) {
    }
}
