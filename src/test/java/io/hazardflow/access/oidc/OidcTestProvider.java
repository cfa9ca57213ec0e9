package io.hazardflow.access.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Spring Authorization Server on a port of its own: a provider of OpenID Connect with people, their claims, and errors on demand. */
final class OidcTestProvider implements AutoCloseable {

    static final String CLIENT = "hazardflow";
    static final String SECRET = "secret-of-the-client";
    static final String PASSWORD = "password-at-the-provider";

    private final ConfigurableApplicationContext context;
    private final String issuer;
    private final Desk desk;

    private OidcTestProvider(int port) {
        context = new SpringApplication(Server.class).run("--server.port=" + port, "--server.address=127.0.0.1",
            "--spring.config.name=none", "--spring.main.banner-mode=off", "--server.servlet.session.cookie.name=PROVIDER");
        issuer = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        desk = context.getBean(Desk.class);
    }

    /** @param port 0 for any */
    static OidcTestProvider on(int port) {
        return new OidcTestProvider(port);
    }

    String issuer() {
        return issuer;
    }

    /** Lets the application at this port sign people in. */
    void knows(int applicationPort) {
        String application = "http://localhost:" + applicationPort;
        context.getBean(InMemoryRegisteredClientRepository.class).save(RegisteredClient.withId(CLIENT).clientId(CLIENT)
            .clientSecret("{noop}" + SECRET).clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).scope("openid").scope("profile")
            .redirectUri(application + "/login/oauth2/code/oidc").postLogoutRedirectUri(application + "/login?logout")
            .clientSettings(ClientSettings.builder().requireProofKey(true).build()).build());
    }

    /** @param subject the provider's own, unchanging name of the person, with which he signs in there */
    void employs(String subject, String userName, String... groups) {
        InMemoryUserDetailsManager people = context.getBean(InMemoryUserDetailsManager.class);
        if (!people.userExists(subject)) {
            people.createUser(User.withUsername(subject).password("{noop}" + PASSWORD).roles("PERSON").build());
        }
        Map<String, Object> claims = new HashMap<>(Map.of("family_name", "赵", "given_name", "敏", "groups", List.of(groups)));
        if (userName != null) {
            claims.put("preferred_username", userName);
        }
        desk.claims.put(subject, claims);
    }

    /** Spoils every ID token until {@link #beHonest()}. */
    void spoil(Consumer<JwtClaimsSet.Builder> spoiler) {
        desk.spoiler = spoiler;
    }

    void signWithAnotherKey() {
        desk.otherKey = true;
    }

    void beHonest() {
        desk.spoiler = claims -> { };
        desk.otherKey = false;
    }

    @Override
    public void close() {
        context.close();
    }

    /** What the tests tell the provider. */
    static class Desk {

        private final Map<String, Map<String, Object>> claims = new ConcurrentHashMap<>();
        private volatile Consumer<JwtClaimsSet.Builder> spoiler = none -> { };
        private volatile boolean otherKey;
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableWebSecurity
    @ImportAutoConfiguration({ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class, SecurityAutoConfiguration.class, SecurityFilterAutoConfiguration.class})
    static class Server {

        private static final String KEY_ID = "key-of-the-provider";

        @Bean
        Desk desk() {
            return new Desk();
        }

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http) throws Exception {
            OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
            return http.securityMatcher(server.getEndpointsMatcher()).with(server, s -> s.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(calls -> calls.anyRequest().authenticated())
                .oauth2ResourceServer(userInfo -> userInfo.jwt(Customizer.withDefaults()))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"),
                    new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain login(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(calls -> calls.anyRequest().authenticated()).formLogin(Customizer.withDefaults()).build();
        }

        @Bean
        InMemoryUserDetailsManager people() {
            return new InMemoryUserDetailsManager();
        }

        @Bean
        InMemoryRegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("nobody").clientId("nobody")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS).build());
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JWKSource<SecurityContext> keys() throws Exception {
            return keySet();
        }

        @Bean
        JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        JwtEncoder signatures(JWKSource<SecurityContext> keys, Desk desk) throws Exception {
            JwtEncoder honest = new NimbusJwtEncoder(keys);
            JwtEncoder forger = new NimbusJwtEncoder(keySet());
            return token -> desk.otherKey ? forger.encode(token) : honest.encode(token);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(Desk desk) {
            return token -> {
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    desk.claims.get(token.getPrincipal().getName()).forEach((name, value) -> token.getClaims().claim(name, value));
                    desk.spoiler.accept(token.getClaims());
                }
            };
        }

        private static JWKSource<SecurityContext> keySet() throws Exception {
            RSAKey key = new RSAKeyGenerator(2048).keyID(KEY_ID).generate();
            return new ImmutableJWKSet<>(new JWKSet(key));
        }
    }
}
