package io.hazardflow.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * What ordinary roles may do through the engine's REST interface, at {@code /engine-rest} and behind the Tasklist alike. Reading is left to
 * the engine's authorizations. Of all other calls only those listed here pass: the queries and the steps that the Tasklist needs. So a
 * step is taken through its form or not at all: no {@code complete}, no variables, messages, modification, deployment or stored filters.
 */
class EngineRestRules implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthenticationTrustResolver STRANGER = new AuthenticationTrustResolverImpl();
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern ENGINE = Pattern.compile("/engine-rest(?:/engine/[^/]+)?(/.*)|/camunda/api/engine/engine/[^/]+(/.*)");
    private static final String ID = "[^/]+";

    private static final List<Pattern> QUERIES = patterns(
        "/task", "/task/count", "/filter/{id}/list", "/filter/{id}/singleResult", "/filter/{id}/count",
        "/process-instance", "/process-instance/count", "/variable-instance", "/variable-instance/count",
        "/history/process-instance", "/history/process-instance/count", "/history/task", "/history/task/count",
        "/history/activity-instance", "/history/activity-instance/count", "/history/variable-instance", "/history/variable-instance/count");

    private static final List<Pattern> STEPS = patterns(
        "/task/{id}/claim", "/task/{id}/unclaim", "/task/{id}/submit-form", "/task/{id}/comment/create",
        "/process-definition/{id}/submit-form", "/process-definition/key/{id}/submit-form");

    private static final Pattern OWN_ACCOUNT = Pattern.compile("/user/(" + ID + ")/credentials");

    @Override
    public AuthorizationDecision check(Supplier<Authentication> caller, RequestAuthorizationContext context) {
        Authentication signedIn = caller.get();
        return new AuthorizationDecision(!STRANGER.isAnonymous(signedIn) && signedIn.isAuthenticated()
            && (isAdministrator(signedIn) || permits(context.getRequest(), signedIn.getName())));
    }

    private static boolean isAdministrator(Authentication signedIn) {
        return signedIn.getAuthorities().stream().anyMatch(a -> Role.ADMIN.key().equals(a.getAuthority()));
    }

    private static boolean permits(HttpServletRequest request, String userId) {
        return permits(request.getMethod(), Paths.of(request), userId);
    }

    static boolean permits(String method, String path, String userId) {
        return READING.contains(method) || engineCall(path).filter(call -> permitsWrite(method, call, userId)).isPresent();
    }

    private static boolean permitsWrite(String method, String call, String userId) {
        if (method.equals("PUT")) {
            Matcher own = OWN_ACCOUNT.matcher(call);
            return own.matches() && own.group(1).equals(userId);
        }
        return method.equals("POST")
            && (QUERIES.stream().anyMatch(p -> p.matcher(call).matches()) || STEPS.stream().anyMatch(p -> p.matcher(call).matches()));
    }

    private static Optional<String> engineCall(String path) {
        Matcher engine = ENGINE.matcher(path);
        return engine.matches() ? Optional.of(engine.group(1) != null ? engine.group(1) : engine.group(2)) : Optional.empty();
    }

    private static List<Pattern> patterns(String... paths) {
        return List.of(paths).stream().map(path -> Pattern.compile(path.replace("{id}", ID))).toList();
    }
}
