package io.hazardflow.access.oidc;

import io.hazardflow.platform.StartupRefusedException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestClient;

/**
 * The one provider of the configuration. Its discovery document is read with the first sign-in that needs it, so neither the start nor the
 * login by password waits for it; after a failure it is left alone for some seconds, so that many sign-ins do not wait for it in a row.
 */
@Component
@OidcConfigured
class OidcProvider implements ClientRegistrationRepository {

    static final String ID = "oidc";

    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT = new ParameterizedTypeReference<>() { };

    private final OidcProperties properties;
    private final Clock clock;
    private volatile ClientRegistration discovered;
    private Instant failedAt;

    OidcProvider(OidcProperties properties, Clock clock) {
        refuseUnfit(properties);
        this.properties = properties;
        this.clock = clock;
    }

    /** @throws SignInRefusedException when the provider does not answer */
    @Override
    public ClientRegistration findByRegistrationId(String id) {
        if (!ID.equals(id)) {
            return null;
        }
        return discovered != null ? discovered : discover();
    }

    /** Ends calls of the provider that would hang. */
    static JdkClientHttpRequestFactory impatient() {
        JdkClientHttpRequestFactory calls = new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(CONNECT).build());
        calls.setReadTimeout(ANSWER);
        return calls;
    }

    private synchronized ClientRegistration discover() {
        if (discovered == null) {
            Instant now = clock.instant();
            if (failedAt != null && now.isBefore(failedAt.plus(PAUSE)) && !now.isBefore(failedAt)) {
                throw unavailable(null);
            }
            try {
                discovered = registration();
            } catch (RuntimeException e) {
                failedAt = now;
                LOG.warn("OIDC provider {} is not usable: {}", properties.issuer(), e.toString());
                throw unavailable(e);
            }
        }
        return discovered;
    }

    private ClientRegistration registration() {
        Map<String, Object> document = RestClient.builder().requestFactory(impatient()).build().get()
            .uri(URI.create(properties.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration")).retrieve().body(DOCUMENT);
        if (document == null || !properties.issuer().equals(document.get("issuer"))) {
            throw new IllegalStateException("its discovery document names another issuer: "
                + (document == null ? null : document.get("issuer")));
        }
        boolean secret = StringUtils.hasText(properties.clientSecret());
        ClientRegistration.Builder client = ClientRegistrations.fromOidcConfiguration(document).registrationId(ID)
            .clientId(properties.clientId()).clientSecret(secret ? properties.clientSecret() : null).clientName(properties.name())
            .scope(properties.scopes()).redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
            .clientSettings(ClientSettings.builder().requireProofKey(true).build());
        return secret ? client.build() : client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build();
    }

    private static SignInRefusedException unavailable(Throwable cause) {
        return new SignInRefusedException("统一身份认证暂时不可用，请稍后再试，或用账号和密码登录", cause);
    }

    private static void refuseUnfit(OidcProperties properties) {
        URI issuer = URI.create(properties.issuer());
        if (!"https".equals(issuer.getScheme()) && !("http".equals(issuer.getScheme()) && THIS_MACHINE.contains(issuer.getHost()))) {
            throw new StartupRefusedException("HAZARDFLOW_ACCESS_OIDC_ISSUER (%s) must begin with https://. 统一身份认证地址必须以 https:// 开头。"
                .formatted(properties.issuer()));
        }
        if (!StringUtils.hasText(properties.clientId())) {
            throw new StartupRefusedException("HAZARDFLOW_ACCESS_OIDC_ISSUER is set: set HAZARDFLOW_ACCESS_OIDC_CLIENTID (and "
                + "_CLIENTSECRET) too. "
                + "已设置统一身份认证地址，还需设置 HAZARDFLOW_ACCESS_OIDC_CLIENTID 和 HAZARDFLOW_ACCESS_OIDC_CLIENTSECRET。");
        }
        if (!properties.scopes().contains("openid")) {
            throw new StartupRefusedException("HAZARDFLOW_ACCESS_OIDC_SCOPES must contain \"openid\". "
                + "HAZARDFLOW_ACCESS_OIDC_SCOPES 必须包含 openid。");
        }
    }
}
