package io.hazardflow.hazard.supervision;

import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whom a street may send to a joint acceptance, as options of a form. */
@Component
class StreetPeople {

    private final IdentityService identity;
    private final Callers callers;

    StreetPeople(@Lazy IdentityService identity, Callers callers) {
        this.identity = identity;
        this.callers = callers;
    }

    List<Map<String, Object>> ofStreet(String street) {
        return callers.asSystem(() -> Stream.of(Role.STREET_OFFICE, Role.STREET_LEADER).map(role -> role.group(street))
            .flatMap(group -> identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream())
            .map(User::getId).distinct().map(this::option).toList());
    }

    private Map<String, Object> option(String account) {
        return Map.of("value", account, "label", callers.byId(account).name() + "（" + account + "）");
    }
}
