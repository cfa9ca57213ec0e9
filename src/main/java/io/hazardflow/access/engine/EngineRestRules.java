package io.hazardflow.access.engine;

import io.hazardflow.access.Paths;
import io.hazardflow.access.Role;
import io.hazardflow.access.engine.EngineCall.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * What may be done through the engine's REST interface, at {@code /engine-rest} and behind the Tasklist alike. Ordinary roles: only the calls
 * of {@link EngineCalls}, reading ones too, so that a step is taken through its form or not at all. Administrators keep the engine running,
 * but they do not reach into a case: that takes {@code hazardflow.access.repair}, which only the operator of the server can set.
 */
public class EngineRestRules implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthenticationTrustResolver STRANGER = new AuthenticationTrustResolverImpl();

    private final EngineCalls calls = EngineCalls.read();
    private final boolean repairing;

    public EngineRestRules(boolean repairing) {
        this.repairing = repairing;
    }

    /** A refusal whose reason the person may read. */
    public static class Refused extends AuthorizationDecision {

        private final String reason;

        Refused(String reason) {
            super(false);
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> caller, RequestAuthorizationContext context) {
        Authentication signedIn = caller.get();
        if (STRANGER.isAnonymous(signedIn) || !signedIn.isAuthenticated()) {
            return new AuthorizationDecision(false);
        }
        HttpServletRequest request = context.getRequest();
        return decide(request.getMethod(), Paths.of(request), request.getQueryString(), signedIn.getName(), isAdministrator(signedIn));
    }

    AuthorizationDecision decide(String method, String path, String query, String userId, boolean administrator) {
        Optional<EngineCall> row = calls.find(method, path, query, userId);
        boolean kept = row.filter(found -> found.who().isKeptFromAdministrators(repairing)).isPresent();
        if (kept && (administrator || row.get().who() == Who.NOBODY)) {
            return new Refused(row.get().purpose());
        }
        return new AuthorizationDecision(administrator || row.filter(found -> found.who() != Who.REPAIR).isPresent());
    }

    private static boolean isAdministrator(Authentication signedIn) {
        return signedIn.getAuthorities().stream().anyMatch(a -> Role.ADMIN.key().equals(a.getAuthority()));
    }
}
