package io.hazardflow.access.oidc;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sign-in with a provider of OpenID Connect beside name and password; off without an issuer.
 *
 * @param issuer           address of the provider, exactly as its discovery document says it
 * @param clientSecret     empty for a public client, which then is guarded by PKCE alone
 * @param name             what the button of the login page says
 * @param userClaim        claim that is the account's id here
 * @param groupsClaim      claim with the person's groups; dots lead into nested claims ({@code realm_access.roles})
 * @param groups           table from values of that claim to groups; a value without a row is a group id itself
 * @param takeOverAccounts whether a person gets the account that has his id but was not made by his sign-in; only for the days of a move
 */
@ConfigurationProperties("hazardflow.access.oidc")
record OidcProperties(String issuer, String clientId, String clientSecret, @DefaultValue("统一身份认证") String name,
                      @DefaultValue({"openid", "profile"}) List<String> scopes, @DefaultValue("preferred_username") String userClaim,
                      @DefaultValue("groups") String groupsClaim, @DefaultValue List<GroupRow> groups,
                      @DefaultValue("false") boolean takeOverAccounts) {

    /** @param value what the provider says */
    record GroupRow(String value, String group) {
    }

    @Override
    public String toString() {
        return "OidcProperties[issuer=" + issuer + ", clientId=" + clientId + "]";
    }
}
