package io.hazardflow.access.web;

import io.hazardflow.access.AccessProperties;
import io.hazardflow.access.Paths;
import io.hazardflow.access.Role;
import io.hazardflow.access.engine.EnginePagesToken;
import io.hazardflow.access.engine.EngineRestRules;
import io.hazardflow.access.engine.EngineUserFilter;
import io.hazardflow.access.oidc.OidcLogin;
import io.hazardflow.access.signin.AccountGates;
import io.hazardflow.access.signin.ActingUnit;
import io.hazardflow.access.signin.MachineSignIn;
import io.hazardflow.access.signin.Obligations;
import io.hazardflow.access.signin.Rights;
import io.hazardflow.access.signin.SignInFailure;
import io.hazardflow.access.signin.SignInJournal;
import io.hazardflow.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
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
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
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

    private final Problems problems;
    private final IdentityService identity;
    private final AccountGates gates;
    private final Obligations obligations;
    private final Clock clock;
    private final AccessProperties access;
    private final AuditTrail audit;

    SecurityChains(Problems problems, IdentityService identity, AccountGates gates, Obligations obligations, Clock clock,
                   AccessProperties access, AuditTrail audit) {
        this.problems = problems;
        this.identity = identity;
        this.gates = gates;
        this.obligations = obligations;
        this.clock = clock;
        this.access = access;
        this.audit = audit;
    }

    @Bean
    @Order(1)
    SecurityFilterChain machinesChain(HttpSecurity http, MachineSignIn machines) throws Exception {
        http.securityMatcher(
                new AndRequestMatcher(Paths.under("/engine-rest/**", "/api/**", "/actuator/**"), SecurityChains::isBasic))
            .authenticationManager(machines::authenticate)
            .httpBasic(basic -> basic.authenticationEntryPoint(problems))
            .csrf(csrf -> csrf.disable())
            .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .requestCache(cache -> cache.disable())
            .exceptionHandling(errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems));
        return forEveryone(http, ActingUnit::ofMachine).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain peopleChain(HttpSecurity http, SignInJournal journal, ObjectProvider<OidcLogin> oidc) throws Exception {
        http.formLogin(form -> form.loginPage("/login").successHandler(new EnginePagesToken())
                .failureHandler(new SignInFailure()).permitAll())
            .logout(logout -> logout.logoutRequestMatcher(Paths.post("/logout", Paths.ENGINE_LOGOUT)).logoutSuccessUrl("/login?logout")
                .addLogoutHandler(journal)
                .defaultLogoutSuccessHandlerFor(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT),
                    Paths.ENGINE_LOGOUTS))
            .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()).csrfTokenRequestHandler(alwaysSent())
                .ignoringRequestMatchers(Paths.under("/camunda/**")))
            .addFilterBefore(new SameOriginWrites(problems), CsrfFilter.class)
            .requestCache(cache -> cache.requestCache(pagesOnly()))
            .exceptionHandling(errors -> errors.authenticationEntryPoint(problems)
                .defaultAccessDeniedHandlerFor(problems, Paths.FOR_PROGRAMS));
        OidcLogin provider = oidc.getIfAvailable();
        if (provider != null) {
            provider.configure(http);
        }
        return forEveryone(http, ActingUnit::ofPerson).build();
    }

    private HttpSecurity forEveryone(HttpSecurity http, BiFunction<HttpServletRequest, List<String>, Rights> acting) throws Exception {
        return http.authorizeHttpRequests(this::rules)
            .headers(PageHeaders::apply)
            .addFilterBefore(new FreshRights(identity, gates, clock, access, acting), AuthorizationFilter.class)
            .addFilterBefore(new OwedFirst(obligations, problems), AuthorizationFilter.class)
            .addFilterAfter(new EngineUserFilter(identity), AuthorizationFilter.class)
            .addFilterAfter(new RefusalRecord(audit), SecurityContextHolderFilter.class);
    }

    private void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry calls) {
        calls.dispatcherTypeMatchers(FORWARD, ERROR).permitAll()
            .requestMatchers(Paths.under("/camunda/api/*/auth/user/*/login/**", "/camunda/api/admin/setup/**")).denyAll()
            .requestMatchers(Paths.under("/login", "/login.html", "/activate", "/assets/**", "/logo.svg", "/favicon.svg", "/favicon.ico",
                "/camunda/favicon.ico", "/camunda/assets/**", "/camunda/lib/**", "/actuator/health/**", "/error",
                "/api/sign-in/options", "/public", "/api/public/**", "/verify", "/verify/*", "/drill-check-in", "/calendar/*")).permitAll()
            .requestMatchers(Paths.post("/api/account/activation")).permitAll()
            .requestMatchers(Paths.under("/actuator/**", "/api/ledger/**", "/api/audit/**", "/api/integrity/**", "/api/accounts/**"))
            .hasAuthority(ADMINISTRATOR)
            .requestMatchers(Paths.under("/engine-rest/**", "/camunda/api/**")).access(new EngineRestRules(access.repair()))
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
