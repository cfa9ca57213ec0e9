package io.hazardflow.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Caller;
import io.hazardflow.access.DataScope;
import io.hazardflow.access.Role.Reach;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Widget;
import org.springframework.stereotype.Component;

/** Accounts of an enterprise or a street choose only what is theirs; officers of departments and the district may name any enterprise. */
@Component
class EnterpriseWidget implements Widget {

    private final Enterprises enterprises;

    EnterpriseWidget(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    @Override
    public String name() {
        return "enterprise";
    }

    @Override
    public boolean isList() {
        return false;
    }

    @Override
    public void check(String field, String label, JsonNode value, FormContext context) {
        Enterprise enterprise = enterprises.find(value.asText())
            .orElseThrow(() -> new FormRejectedException(field, label, "没有登记这家企业"));
        if (!mayName(context.caller(), enterprise)) {
            throw new FormRejectedException(field, label, context.caller().isEnterprise() ? "不是您所在的企业" : "不在您的辖区");
        }
        if (!enterprise.operating()) {
            throw new FormRejectedException(field, label, "应为在营企业,该企业登记为" + Choices.STATUS.get(enterprise.status()));
        }
    }

    @Override
    public String shown(String value) {
        return enterprises.find(value).map(Enterprise::name).orElse(value);
    }

    private static boolean mayName(Caller caller, Enterprise enterprise) {
        DataScope scope = caller.scope();
        boolean unbound = scope.all() || !scope.departments().isEmpty()
            || caller.memberships().stream().anyMatch(membership -> membership.role().reach() == Reach.NONE);
        return unbound || scope.enterprises().contains(enterprise.id()) || scope.streets().contains(enterprise.street());
    }
}
