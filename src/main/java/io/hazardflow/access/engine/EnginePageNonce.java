package io.hazardflow.access.engine;

import io.hazardflow.access.Paths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives the scripts of the engine's pages the nonce of the policy that the same answer carries. The engine keeps the last nonce in one place
 * for the whole server, so that with two requests at a time a page could bear the nonce of the other and would never start.
 */
class EnginePageNonce extends OncePerRequestFilter {

    private static final Pattern IN_POLICY = Pattern.compile("'nonce-([A-Za-z0-9_-]+)'");
    private static final Pattern IN_PAGE = Pattern.compile("(?<= nonce=\")[A-Za-z0-9_-]+(?=\")");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        String policy = answer.getHeader("Content-Security-Policy");
        Matcher nonce = IN_POLICY.matcher(policy == null ? "" : policy);
        if (nonce.find()) {
            answer.setHeader("Content-Security-Policy", EnginePagePolicy.of(Paths.of(request), nonce.group(1)));
            String page = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
            answer.resetBuffer();
            answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
            answer.getOutputStream().write(IN_PAGE.matcher(page).replaceAll(nonce.group(1)).getBytes(StandardCharsets.UTF_8));
        }
        answer.copyBodyToResponse();
    }
}
