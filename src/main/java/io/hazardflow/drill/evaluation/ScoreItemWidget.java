package io.hazardflow.drill.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Widget;
import org.springframework.stereotype.Component;

/** An item of the score sheets as {@code SZ@2026/07}; whether the drill is scored by it says {@link SheetScore}. */
@Component
class ScoreItemWidget implements Widget {

    private final ScoreSheets sheets;

    ScoreItemWidget(ScoreSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public String name() {
        return "score-item";
    }

    @Override
    public boolean isList() {
        return false;
    }

    @Override
    public void check(String field, String label, JsonNode value, FormContext context) {
        if (sheets.text(value.asText()).isEmpty()) {
            throw new FormRejectedException(field, label, "评估表中没有这一项");
        }
    }

    @Override
    public String shown(String value) {
        return sheets.text(value).orElse(value);
    }
}
