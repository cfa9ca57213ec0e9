package io.hazardflow.access.oidc;

import java.util.Set;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Checks ID tokens as Spring does, but takes every algorithm with a key pair instead of RS256 alone, keeps the fetched keys for all
 * sign-ins and does not wait long for them.
 */
@Component
@OidcConfigured
class OidcTokens implements JwtDecoderFactory<ClientRegistration> {

    private static final Set<SignatureAlgorithm> WITH_KEY_PAIR = Set.of(SignatureAlgorithm.values());

    private volatile JwtDecoder decoder;

    @Override
    public JwtDecoder createDecoder(ClientRegistration provider) {
        if (decoder == null) {
            decoder = decoder(provider);
        }
        return decoder;
    }

    private static JwtDecoder decoder(ClientRegistration provider) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(provider.getProviderDetails().getJwkSetUri())
            .jwsAlgorithms(algorithms -> algorithms.addAll(WITH_KEY_PAIR))
            .restOperations(new RestTemplate(OidcProvider.impatient())).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(new OidcIdTokenValidator(provider)));
        decoder.setClaimSetConverter(new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }
}
