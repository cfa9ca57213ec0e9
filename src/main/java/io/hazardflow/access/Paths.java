package io.hazardflow.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which request is meant, by path; the same for pages, the engine's REST and its web applications. */
public final class Paths {

    private Paths() {
    }

    public static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    public static RequestMatcher under(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
            .map(p -> (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(p)).toList());
    }

    public static RequestMatcher post(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
            .map(p -> (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, p)).toList());
    }

    /** Callers that are programs: they get problem details, never a login page. */
    public static final RequestMatcher FOR_PROGRAMS = under("/api/**", "/engine-rest/**", "/camunda/api/**", "/actuator/**");

    /** The sign-out of the engine's web applications. */
    public static final String ENGINE_LOGOUT = "/camunda/api/*/auth/user/*/logout";
    public static final RequestMatcher ENGINE_LOGOUTS = under(ENGINE_LOGOUT);
}
