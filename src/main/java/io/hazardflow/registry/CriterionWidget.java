package io.hazardflow.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Widget;
import org.springframework.stereotype.Component;

/** A criterion of the registry as {@code id@version}; whether it fits the day and the industry says the step, which knows the case. */
@Component
class CriterionWidget implements Widget {

    private final Criteria criteria;

    CriterionWidget(Criteria criteria) {
        this.criteria = criteria;
    }

    @Override
    public String name() {
        return "criterion";
    }

    @Override
    public boolean isList() {
        return false;
    }

    @Override
    public void check(String field, String label, JsonNode value, FormContext context) {
        Criterion criterion = criteria.find(value.asText())
            .orElseThrow(() -> new FormRejectedException(field, label, "判定标准库中没有这一条，请从库中选取"));
        if (!criterion.mark().verified()) {
            throw new FormRejectedException(field, label, "这一条的文字未核对，不能作为判定依据");
        }
    }

    @Override
    public String shown(String value) {
        return criteria.find(value).map(Criterion::shown).orElse(value);
    }
}
