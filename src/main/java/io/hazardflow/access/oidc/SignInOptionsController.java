package io.hazardflow.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the login page offers beside name and password, and why the last attempt failed. Open to everybody. */
@RestController
class SignInOptionsController {

    private final ObjectProvider<OidcLogin> oidc;

    SignInOptionsController(ObjectProvider<OidcLogin> oidc) {
        this.oidc = oidc;
    }

    /**
     * @param oidc    null when no provider is configured
     * @param refusal sentence about the attempt before, told once; null when there is none
     */
    record Options(Provider oidc, String refusal) {
    }

    /** @param href page that leads to the provider */
    record Provider(String name, String href) {
    }

    @GetMapping("/api/sign-in/options")
    Options options(HttpServletRequest request) {
        OidcLogin login = oidc.getIfAvailable();
        return new Options(login == null ? null : new Provider(login.name(), request.getContextPath() + login.href()),
            SignInNote.take(request));
    }
}
