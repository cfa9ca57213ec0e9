package io.hazardflow.access.web;

import io.hazardflow.access.AccessProperties;
import io.hazardflow.access.signin.AccountGates;
import io.hazardflow.access.signin.AccountShutException;
import io.hazardflow.access.signin.Rights;
import io.hazardflow.access.signin.SessionOverException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives the signed-in person the rights that he has now, those of the unit that he acts for: who lost a post loses it with his next call. A
 * session ends here when its account is shut or gone, or when it has lasted long enough.
 */
class FreshRights extends OncePerRequestFilter {

    private static final AuthenticationTrustResolver TRUST = new AuthenticationTrustResolverImpl();

    private final IdentityService identity;
    private final AccountGates gates;
    private final Clock clock;
    private final Duration sessionLifetime;
    private final BiFunction<HttpServletRequest, List<String>, Rights> acting;

    FreshRights(IdentityService identity, AccountGates gates, Clock clock, AccessProperties access,
                BiFunction<HttpServletRequest, List<String>, Rights> acting) {
        this.identity = identity;
        this.gates = gates;
        this.clock = clock;
        this.sessionLifetime = access.sessionLifetime();
        this.acting = acting;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PageHeaders.FILES.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (TRUST.isAuthenticated(signedIn)) {
            List<String> groups = groups(signedIn.getName());
            endWhatIsOver(signedIn.getName(), groups, request.getSession(false));
            Rights rights = acting.apply(request, groups);
            rights.keep(request);
            SecurityContextHolder.setContext(with(rights, signedIn));
        }
        chain.doFilter(request, response);
    }

    private void endWhatIsOver(String userId, List<String> groups, HttpSession session) {
        try {
            if (session != null && clock.millis() - session.getCreationTime() > sessionLifetime.toMillis()) {
                throw new SessionOverException();
            }
            gates.check(userId);
            if (groups.isEmpty() && identity.createUserQuery().userId(userId).count() == 0) {
                throw new AccountShutException("账号已不存在");
            }
        } catch (AccountShutException | SessionOverException over) {
            SecurityContextHolder.clearContext();
            if (session != null) {
                session.invalidate();
            }
            throw over;
        }
    }

    private List<String> groups(String userId) {
        return identity.createGroupQuery().groupMember(userId).orderByGroupId().asc().unlimitedList().stream().map(Group::getId).toList();
    }

    /** For this request only: what the session keeps is who, not what he may. */
    private static SecurityContext with(Rights rights, Authentication signedIn) {
        UsernamePasswordAuthenticationToken now = new UsernamePasswordAuthenticationToken(signedIn.getPrincipal(), null,
            AuthorityUtils.createAuthorityList(rights.groups())) {
            @Override
            public String getName() {
                return signedIn.getName();
            }
        };
        now.setDetails(signedIn.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(now);
        return context;
    }
}
