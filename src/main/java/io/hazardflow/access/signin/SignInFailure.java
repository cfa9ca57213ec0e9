package io.hazardflow.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the login page, which says why: {@code error}, {@code blocked=seconds}, {@code shut} or {@code expired}. */
public class SignInFailure implements AuthenticationFailureHandler {

    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
        throws IOException {
        String reason = reason(cause);
        redirect.sendRedirect(request, response, "/login?" + (reason.isEmpty() ? "error" : reason));
    }

    /** What the login page is told; empty for somebody who is simply not signed in. */
    public static String reason(AuthenticationException cause) {
        if (cause instanceof SignInBlockedException blocked) {
            return "blocked=" + blocked.seconds();
        }
        if (cause instanceof AccountShutException) {
            return "shut";
        }
        return cause instanceof SessionOverException ? "expired" : "";
    }
}
