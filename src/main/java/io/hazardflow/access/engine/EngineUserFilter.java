package io.hazardflow.access.engine;

import io.hazardflow.access.Paths;
import io.hazardflow.access.signin.Rights;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who calls, with the groups that {@link io.hazardflow.access.web.FreshRights} found. The engine's own web applications do
 * this themselves.
 */
public class EngineUserFilter extends OncePerRequestFilter {

    private final IdentityService identity;

    public EngineUserFilter(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Paths.of(request).startsWith("/camunda/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Rights> rights = Rights.of(request);
        if (rights.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        identity.setAuthentication(SecurityContextHolder.getContext().getAuthentication().getName(), rights.get().groups(), List.of());
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
