package io.hazardflow.access.signin;

import io.hazardflow.access.SignInObligation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a signed-in person owes first. */
@Component
public class Obligations {

    private final ObjectProvider<SignInObligation> all;

    Obligations(ObjectProvider<SignInObligation> all) {
        this.all = all;
    }

    public Optional<SignInObligation.Owed> first(String userId, HttpServletRequest request) {
        return all.orderedStream().map(obligation -> obligation.owed(userId, request)).flatMap(Optional::stream).findFirst();
    }
}
