package io.hazardflow.access.oidc;

import io.hazardflow.access.engine.EnginePagesToken;
import java.util.List;
import java.util.Map;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Sign-in with the provider beside name and password: authorization code with PKCE, state and nonce; the session is the same. */
@Component
@OidcConfigured
public class OidcLogin {

    private static final String ACCOUNT = "hazardflow_account";

    private final OidcProperties properties;
    private final OidcProvider provider;
    private final OidcAccounts accounts;
    private final OidcFailures failures;
    private final OidcSignOut signOut;
    private final OidcUserService persons = persons();

    OidcLogin(OidcProperties properties, OidcProvider provider, OidcAccounts accounts, OidcFailures failures, OidcSignOut signOut) {
        this.properties = properties;
        this.provider = provider;
        this.accounts = accounts;
        this.failures = failures;
        this.signOut = signOut;
    }

    /** On the button of the login page. */
    String name() {
        return properties.name();
    }

    String href() {
        return OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/" + OidcProvider.ID;
    }

    public void configure(HttpSecurity http) throws Exception {
        http.oauth2Login(login -> login.loginPage("/login").clientRegistrationRepository(provider)
                .authorizedClientRepository(new OidcNoTokens())
                .tokenEndpoint(token -> token.accessTokenResponseClient(tokenCalls()))
                .userInfoEndpoint(person -> person.oidcUserService(this::signIn))
                .successHandler(new EnginePagesToken()).failureHandler(failures).withObjectPostProcessor(unreachableProvider()))
            .logout(logout -> logout.logoutSuccessHandler(signOut))
            .addFilterAfter(signOut, LogoutFilter.class);
    }

    /** The session keeps the account, its groups and the token that the provider wants at the sign-out, nothing else of the person. */
    private OidcUser signIn(OidcUserRequest request) {
        OidcUser person = persons.loadUser(request);
        OidcAccounts.SignedIn signedIn = accounts.signIn(person);
        OidcIdToken token = request.getIdToken();
        Map<String, Object> kept = Map.of(IdTokenClaimNames.SUB, token.getSubject(), ACCOUNT, signedIn.userId());
        List<SimpleGrantedAuthority> groups = signedIn.groups().stream().map(SimpleGrantedAuthority::new).toList();
        return new DefaultOidcUser(groups,
            new OidcIdToken(token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(), kept), ACCOUNT);
    }

    private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> unreachableProvider() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F toTheProvider) {
                toTheProvider.setAuthenticationFailureHandler(failures);
                return toTheProvider;
            }
        };
    }

    private static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokenCalls() {
        RestClientAuthorizationCodeTokenResponseClient calls = new RestClientAuthorizationCodeTokenResponseClient();
        calls.setRestClient(RestClient.builder().requestFactory(OidcProvider.impatient()).messageConverters(converters -> {
            converters.clear();
            converters.add(new FormHttpMessageConverter());
            converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
        }).defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
        return calls;
    }

    private static OidcUserService persons() {
        RestTemplate calls = new RestTemplate(OidcProvider.impatient());
        calls.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService plain = new DefaultOAuth2UserService();
        plain.setRestOperations(calls);
        OidcUserService persons = new OidcUserService();
        persons.setOauth2UserService(plain);
        return persons;
    }
}
