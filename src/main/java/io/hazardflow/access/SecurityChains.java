package io.hazardflow.access;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import static jakarta.servlet.DispatcherType.ERROR;
import static jakarta.servlet.DispatcherType.FORWARD;

/** The one login: a session for people, HTTP Basic without a session for machine accounts, the same rules for both. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private static final String ADMINISTRATOR = Role.ADMIN.key();
    private static final String ENGINE_LOGOUT = "/camunda/api/*/auth/user/*/logout";
    static final RequestMatcher ENGINE_LOGOUTS = Paths.under(ENGINE_LOGOUT);

    @Bean
    @Order(1)
    SecurityFilterChain machinesChain(HttpSecurity http, Problems problems, IdentityService identity) throws Exception {
        return http.securityMatcher(
                new AndRequestMatcher(Paths.under("/engine-rest/**", "/api/**", "/actuator/**"), SecurityChains::isBasic))
            .authorizeHttpRequests(SecurityChains::rules)
            .httpBasic(basic -> basic.authenticationEntryPoint(problems))
            .csrf(csrf -> csrf.disable())
            .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .requestCache(cache -> cache.disable())
            .exceptionHandling(errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
            .headers(PageHeaders::apply)
            .addFilterAfter(new EngineUserFilter(identity), AuthorizationFilter.class)
            .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain peopleChain(HttpSecurity http, Problems problems, IdentityService identity, ObjectProvider<OidcLogin> oidc)
            throws Exception {
        http.authorizeHttpRequests(SecurityChains::rules)
            .formLogin(form -> form.loginPage("/login").successHandler(new EnginePagesToken()).failureUrl("/login?error").permitAll())
            .logout(logout -> logout.logoutRequestMatcher(Paths.post("/logout", ENGINE_LOGOUT)).logoutSuccessUrl("/login?logout")
                .defaultLogoutSuccessHandlerFor(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT),
                    ENGINE_LOGOUTS))
            .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()).csrfTokenRequestHandler(alwaysSent())
                .ignoringRequestMatchers(Paths.under("/camunda/**")))
            .requestCache(cache -> cache.requestCache(pagesOnly()))
            .exceptionHandling(errors -> errors.authenticationEntryPoint(problems)
                .defaultAccessDeniedHandlerFor(problems, Paths.FOR_PROGRAMS))
            .headers(PageHeaders::apply)
            .addFilterAfter(new EngineUserFilter(identity), AuthorizationFilter.class);
        OidcLogin login = oidc.getIfAvailable();
        if (login != null) {
            login.configure(http);
        }
        return http.build();
    }

    private static void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry calls) {
        calls.dispatcherTypeMatchers(FORWARD, ERROR).permitAll()
            .requestMatchers(Paths.under("/camunda/api/*/auth/user/*/login/**", "/camunda/api/admin/setup/**")).denyAll()
            .requestMatchers(Paths.under("/login", "/login.html", "/assets/**", "/logo.svg", "/favicon.ico", "/camunda/favicon.ico",
                "/camunda/assets/**", "/camunda/lib/**", "/actuator/health/**", "/error", "/api/sign-in/options")).permitAll()
            .requestMatchers(Paths.under("/actuator/**", "/api/ledger/**")).hasAuthority(ADMINISTRATOR)
            .requestMatchers(Paths.under("/engine-rest/**", "/camunda/api/**")).access(new EngineRestRules())
            .anyRequest().authenticated();
    }

    private static boolean isBasic(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
    }

    /** The engine's web applications use the default names for a token of their own. */
    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieName("HF-XSRF");
        cookie.setHeaderName("X-HF-XSRF");
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(c -> c.sameSite("Lax"));
        return cookie;
    }

    /** The plain token in header or field, and the cookie with the first answer, whatever it is. */
    private static CsrfTokenRequestAttributeHandler alwaysSent() {
        CsrfTokenRequestAttributeHandler handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    /** After the login a person comes back to the page that he wanted, never to a picture or a call of a script. */
    private static HttpSessionRequestCache pagesOnly() {
        RequestMatcher page = request -> "GET".equals(request.getMethod())
            && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(page, new NegatedRequestMatcher(Paths.FOR_PROGRAMS)));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}
