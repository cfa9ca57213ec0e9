package io.hazardflow.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which request is meant, by path; the same for pages, the engine's REST and its web applications. */
final class Paths {

    private Paths() {
    }

    static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    static RequestMatcher under(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
            .map(p -> (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(p)).toList());
    }

    static RequestMatcher post(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
            .map(p -> (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, p)).toList());
    }

    /** Callers that are programs: they get problem details, never a login page. */
    static final RequestMatcher FOR_PROGRAMS = under("/api/**", "/engine-rest/**", "/camunda/api/**", "/actuator/**");
}
