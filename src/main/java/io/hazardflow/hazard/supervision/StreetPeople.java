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
        return callers.asSystem(() -> Stream.of(Role.STREET_OFFICE, Role.STREET_LEADER).flatMap(role ->
            identity.createUserQuery().memberOfGroup(role.group(street)).orderByUserId().asc().list().stream())).map(User::getId).distinct()
            .map(id -> Map.<String, Object>of("value", id, "label", callers.byId(id).name() + "（" + id + "）")).toList();
    }
}
