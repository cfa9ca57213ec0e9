package io.hazardflow.access.engine;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * Hands out the CSRF token of the engine's pages with the login itself. Left to the engine, the first calls of a page, which run side by side,
 * would each make a token; the one in the cookie need not be the one in the session, and the engine ends a session whose token is wrong.
 */
public class EnginePagesToken extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final String ENGINE_PAGES = "/camunda";

    private final StringKeyGenerator tokens = new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);

    public EnginePagesToken() {
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
        throws IOException, ServletException {
        String token = tokens.generateKey();
        request.getSession().setAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, token);
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME, token)
            .path(request.getContextPath() + ENGINE_PAGES).sameSite("Lax").secure(request.isSecure()).build().toString());
        super.onAuthenticationSuccess(request, response, signedIn);
    }
}
