package io.hazardflow.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a signed-in person owes first. */
@Component
class Obligations {

    private final ObjectProvider<SignInObligation> all;

    Obligations(ObjectProvider<SignInObligation> all) {
        this.all = all;
    }

    Optional<SignInObligation.Owed> first(String userId, HttpServletRequest request) {
        return all.orderedStream().map(obligation -> obligation.owed(userId, request)).flatMap(Optional::stream).findFirst();
    }
}
