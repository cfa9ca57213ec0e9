package io.hazardflow.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Widget;
import org.springframework.stereotype.Component;

@Component
class PositionWidget implements Widget {

    @Override
    public String name() {
        return "position";
    }

    @Override
    public boolean isList() {
        return false;
    }

    @Override
    public void check(String field, String label, JsonNode value, FormContext context) {
        Position position = Position.parse(value.asText())
            .orElseThrow(() -> new FormRejectedException(field, label, "应为“纬度,经度”,如 39.128400,117.226900"));
        if (!position.inChina()) {
            throw new FormRejectedException(field, label, "不在中国境内:纬度应在 3–54 之间,经度应在 73–136 之间");
        }
    }

    @Override
    public String shown(String value) {
        return Position.parse(value).map(position -> "%.6f，%.6f".formatted(position.lat(), position.lng())).orElse(value);
    }
}
