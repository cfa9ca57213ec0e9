package io.hazardflow.access.oidc;

import io.hazardflow.access.Paths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs out at the provider too, when it can. The sign-out itself ends at our login page, which then leads to the provider and back: a form
 * must not be redirected to another host (our content security policy), and the Tasklist signs out by a call of its script.
 */
@Component
@OidcConfigured
class OidcSignOut extends OncePerRequestFilter implements LogoutSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignOut.class);
    private static final String LEFT = "hazardflow.oidcSignOut";
    private static final String LOGIN_PAGE = "/login?logout";

    private final OidcClientInitiatedLogoutSuccessHandler atProvider;

    OidcSignOut(OidcProvider provider) {
        atProvider = new OidcClientInitiatedLogoutSuccessHandler(provider);
        atProvider.setPostLogoutRedirectUri("{baseUrl}" + LOGIN_PAGE);
        atProvider.setDefaultTargetUrl(LOGIN_PAGE);
        atProvider.setRedirectStrategy((request, response, url) -> leave(request, url));
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException, ServletException {
        if (person instanceof OAuth2AuthenticationToken) {
            try {
                atProvider.onLogoutSuccess(request, response, person);
            } catch (SignInRefusedException e) {
                LOG.warn("signed out here, but not at the OIDC provider: it does not answer");
            }
        }
        if (Paths.ENGINE_LOGOUTS.matches(request)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendRedirect(request.getContextPath() + LOGIN_PAGE);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"GET".equals(request.getMethod()) || !"/login".equals(Paths.of(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(LEFT) instanceof String provider) {
            session.removeAttribute(LEFT);
            response.setHeader("Refresh", "0; url=" + provider);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void leave(HttpServletRequest request, String url) {
        if (!LOGIN_PAGE.equals(url)) {
            request.getSession().setAttribute(LEFT, url);
        }
    }
}
