package io.hazardflow.access.oidc;

import io.hazardflow.audit.AuditEntry;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Brings a person whose sign-in with the provider failed back to the login page, with the reason in his language. The audit record names
 * whom the provider vouched for; what any stranger can cause stands in the log only.
 */
@Component
@OidcConfigured
class OidcFailures implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OidcFailures.class);
    private static final String NOT_VALID = "统一身份认证返回的信息未通过核验，登录未完成，请重试；仍不成功请联系系统管理员";
    private static final String TOO_LATE = "登录已过期或已在别处完成，请重新登录";
    private static final Map<String, String> SENTENCES = Map.of(
        OAuth2ErrorCodes.ACCESS_DENIED, "统一身份认证登录已取消",
        "authorization_request_not_found", TOO_LATE,
        "invalid_state_parameter", TOO_LATE,
        OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE, "统一身份认证暂时不可用，请稍后再试，或用账号和密码登录");

    private final AuditTrail audit;

    OidcFailures(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        SignInRefusedException refused = refusal(failure);
        String sentence = refused != null ? refused.getMessage() : SENTENCES.getOrDefault(errorCode(failure), NOT_VALID);
        LOG.info("sign-in with the OIDC provider failed from {}: {}", request.getRemoteAddr(),
            refused != null ? "refused" : errorCode(failure));
        if (refused != null && refused.account() != null) {
            audit.record(new AuditEntry(AuditKind.SIGN_IN_FAILED, refused.account(), request.getRemoteAddr(), refused.account(), sentence));
        }
        SignInNote.leave(request, sentence);
        response.sendRedirect(request.getContextPath() + "/login?error");
    }

    private static SignInRefusedException refusal(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SignInRefusedException refused) {
                return refused;
            }
        }
        return null;
    }

    private static String errorCode(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException oauth
            ? oauth.getError().getErrorCode() : failure.getClass().getSimpleName();
    }
}
