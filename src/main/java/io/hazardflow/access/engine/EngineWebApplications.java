package io.hazardflow.access.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets the signed-in person into Tasklist, Cockpit and Admin without a second login. */
@Configuration(proxyBeanMethods = false)
class EngineWebApplications {

    private static final int AFTER_SPRING_SECURITY = 201;
    private static final int BEFORE_ALL_ENGINE_FILTERS = -1000;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> signedInPersonForEnginePages() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
            new FilterRegistrationBean<>(new FreshEngineUser());
        filter.setInitParameters(Map.of("authentication-provider", SignedInPerson.class.getName()));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(AFTER_SPRING_SECURITY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EnginePageNonce> nonceOfEnginePages() {
        FilterRegistrationBean<EnginePageNonce> filter = new FilterRegistrationBean<>(new EnginePageNonce());
        filter.addUrlPatterns("/camunda/app/*");
        filter.setOrder(BEFORE_ALL_ENGINE_FILTERS);
        return filter;
    }

    /** Created by the engine's filter, by name. */
    public static class SignedInPerson implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
            if (signedIn == null || !signedIn.isAuthenticated()) {
                return AuthenticationResult.unsuccessful();
            }
            AuthenticationResult result = AuthenticationResult.successful(signedIn.getName());
            result.setGroups(new ArrayList<>(signedIn.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList()));
            result.setTenants(new ArrayList<>(List.of()));
            return result;
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        }
    }
}
