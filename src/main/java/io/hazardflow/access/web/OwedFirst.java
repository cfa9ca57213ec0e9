package io.hazardflow.access.web;

import io.hazardflow.access.Paths;
import io.hazardflow.access.SignInObligation;
import io.hazardflow.access.signin.Obligations;
import io.hazardflow.access.signin.Rights;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/** While something is owed, nothing opens but the page where it is done, and the way out. */
class OwedFirst extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final RequestMatcher OPEN = Paths.under("/login", "/login.html", "/logout", "/error", "/api/me", "/api/account/**",
        "/api/sign-in/**", Paths.ENGINE_LOGOUT);

    private final Obligations obligations;
    private final Problems problems;

    OwedFirst(Obligations obligations, Problems problems) {
        this.obligations = obligations;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PageHeaders.FILES.matches(request) || OPEN.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        Optional<SignInObligation.Owed> owed = Rights.of(request)
            .flatMap(rights -> obligations.first(SecurityContextHolder.getContext().getAuthentication().getName(), request))
            .filter(first -> !first.page().equals(Paths.of(request)));
        if (owed.isEmpty()) {
            chain.doFilter(request, response);
        } else if (READING.contains(request.getMethod()) && !Paths.FOR_PROGRAMS.matches(request)) {
            response.sendRedirect(request.getContextPath() + owed.get().page() + "?next=" + wanted(request));
        } else {
            problems.owed(request, response, owed.get());
        }
    }

    /** The page that the person comes back to afterwards. */
    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        return UriUtils.encode(Paths.of(request) + (query == null ? "" : "?" + query), StandardCharsets.UTF_8);
    }
}
