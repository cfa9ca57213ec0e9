package io.hazardflow.access.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells the engine's web applications who calls. What they keep of him in the session is made anew as soon as his groups are others, and
 * every minute, since it names the applications that he may open.
 */
class FreshEngineUser extends ContainerBasedAuthenticationFilter {

    private static final long KEPT_MILLIS = 60_000;
    private static final Pattern WHO_AM_I = Pattern.compile("/api/[^/]+/auth/user/([^/]+)");

    @Override
    protected String extractEngineName(HttpServletRequest request) {
        Matcher whoAmI = WHO_AM_I.matcher(getRequestUri(request));
        return whoAmI.matches() ? whoAmI.group(1) : super.extractEngineName(request);
    }

    @Override
    protected boolean isAuthenticated(Authentication kept, String engineName, String userId) {
        return super.isAuthenticated(kept, engineName, userId) && kept instanceof UserAuthentication user && isFresh(user);
    }

    @Override
    protected UserAuthentication createAuthentication(ProcessEngine engine, String userId, List<String> groups, List<String> tenants) {
        UserAuthentication made = super.createAuthentication(engine, userId, groups, tenants);
        made.setCacheValidationTime(new Date(ClockUtil.getCurrentTime().getTime() + KEPT_MILLIS));
        return made;
    }

    private static boolean isFresh(UserAuthentication user) {
        Set<String> now = SecurityContextHolder.getContext().getAuthentication().getAuthorities().stream()
            .map(GrantedAuthority::getAuthority).collect(Collectors.toSet());
        return new HashSet<>(user.getGroupIds()).equals(now) && user.getCacheValidationTime() != null
            && user.getCacheValidationTime().after(ClockUtil.getCurrentTime());
    }
}
