package io.hazardflow.campaign.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Widget;
import org.springframework.stereotype.Component;

/** An item of the registry of checklists as {@code XF@2026/07}; whether the visit asks it says {@link ChecklistAnswers}. */
@Component
class ChecklistItemWidget implements Widget {

    private final Checklists checklists;

    ChecklistItemWidget(Checklists checklists) {
        this.checklists = checklists;
    }

    @Override
    public String name() {
        return "checklist-item";
    }

    @Override
    public boolean isList() {
        return false;
    }

    @Override
    public void check(String field, String label, JsonNode value, FormContext context) {
        if (checklists.text(value.asText()).isEmpty()) {
            throw new FormRejectedException(field, label, "检查清单库中没有这一项");
        }
    }

    @Override
    public String shown(String value) {
        return checklists.text(value).orElse(value);
    }
}
