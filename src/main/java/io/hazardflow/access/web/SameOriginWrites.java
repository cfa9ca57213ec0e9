package io.hazardflow.access.web;

import io.hazardflow.access.signin.RefusedException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses whatever changes something when a browser sends it from a foreign page. Stands beside the tokens, and alone before the engine's
 * logout, which has none. Clients that are no browsers name no origin and pass.
 */
class SameOriginWrites extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final Problems problems;

    SameOriginWrites(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            problems.handle(request, response, new RefusedException("请求来自其他网站，已被拒绝"));
        }
    }

    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isSameServer(origin, request);
    }

    /** The scheme may differ behind a proxy that ends TLS without saying so; host and port may not. */
    private static boolean isSameServer(String origin, HttpServletRequest request) {
        try {
            URI page = URI.create(origin);
            return request.getServerName().equalsIgnoreCase(page.getHost())
                && (page.getPort() == -1 ? standard(page.getScheme()) : page.getPort()) == port(request, page);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int port(HttpServletRequest request, URI page) {
        boolean named = request.getServerPort() != standard(request.getScheme());
        return named ? request.getServerPort() : standard(page.getScheme());
    }

    private static int standard(String scheme) {
        return "https".equalsIgnoreCase(scheme) ? 443 : 80;
    }
}
