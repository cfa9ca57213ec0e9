package io.hazardflow.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

/** The person of a request, as far as his own account is concerned. */
public record SignedInPerson(String userId, HttpServletRequest request) {

    /** Holds the account whose second factor this session has shown: a session may travel with the name and password of somebody else. */
    private static final String SECOND_FACTOR_SHOWN = "hazardflow.secondFactorShown";

    public static SignedInPerson of(HttpServletRequest request) {
        return new SignedInPerson(request.getUserPrincipal().getName(), request);
    }

    /** Whether he came with a password of ours; whoever comes from an identity provider has shown his factors there. */
    public boolean cameByPassword() {
        HttpSession session = request.getSession(false);
        boolean elsewhere = session != null && session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext kept
            && kept.getAuthentication() != null && !(kept.getAuthentication() instanceof UsernamePasswordAuthenticationToken);
        return isBasic() || !elsewhere;
    }

    public boolean isBasic() {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
    }

    public boolean hasShownSecondFactor() {
        HttpSession session = request.getSession(false);
        return !isBasic() && session != null && userId.equals(session.getAttribute(SECOND_FACTOR_SHOWN));
    }

    public void secondFactorShown() {
        request.changeSessionId();
        request.getSession().setAttribute(SECOND_FACTOR_SHOWN, userId);
    }

    public void refuseBasic() {
        if (isBasic() || request.getSession(false) == null) {
            throw AccountRefusedException.forbidden("双重验证只能在浏览器登录后设置和验证");
        }
    }
}
