package io.hazardflow.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Role.Reach;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Widget;
import org.springframework.stereotype.Component;

/** Accounts of a street name their own street, everybody else any street that takes part. */
@Component
class StreetWidget implements Widget {

    private final Streets streets;

    StreetWidget(Streets streets) {
        this.streets = streets;
    }

    @Override
    public String name() {
        return "street";
    }

    @Override
    public boolean isList() {
        return false;
    }

    @Override
    public void check(String field, String label, JsonNode value, FormContext context) {
        if (streets.find(value.asText()).filter(Street::active).isEmpty()) {
            throw new FormRejectedException(field, label, "不是本区的街道");
        }
        Caller caller = context.caller();
        boolean ofOneStreet = !caller.scope().all() && !caller.scope().streets().isEmpty()
            && caller.memberships().stream().allMatch(membership -> membership.role().reach() == Reach.STREET);
        if (ofOneStreet && !caller.scope().streets().contains(value.asText())) {
            throw new FormRejectedException(field, label, "不在您的辖区");
        }
    }

    @Override
    public String shown(String value) {
        return streets.name(value);
    }
}
