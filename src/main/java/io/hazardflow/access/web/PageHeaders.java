package io.hazardflow.access.web;

import io.hazardflow.access.Paths;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What browsers are told: our pages run no foreign script and stand in no foreign frame. What the
 * engine's pages are told, {@link io.hazardflow.access.engine.EnginePageNonce} says. */
final class PageHeaders {

    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; "
        + "base-uri 'self'; form-action 'self'; "
        + "frame-ancestors 'none'";

    private static final RequestMatcher ENGINE_PAGES = Paths.under("/camunda/app/**", "/camunda/api/**");
    private static final RequestMatcher HASHED_FILES = Paths.under("/assets/**");
    static final RequestMatcher FILES = Paths.under("/assets/**", "/form-host/**", "/logo.svg", "/favicon.ico", "/camunda/lib/**",
        "/camunda/assets/**", "/camunda/app/*/*.js", "/camunda/app/*/*.css", "/camunda/app/*/scripts/**", "/camunda/app/*/styles/**",
        "/camunda/app/*/locales/**");

    private PageHeaders() {
    }

    static void apply(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
            .addHeaderWriter(only(HASHED_FILES, new StaticHeadersWriter("Cache-Control", "public, max-age=31536000, immutable")))
            .addHeaderWriter(only(FILES, new StaticHeadersWriter("Cache-Control", "no-cache")))
            .addHeaderWriter(only(new NegatedRequestMatcher(FILES), new CacheControlHeadersWriter()))
            .addHeaderWriter(only(new NegatedRequestMatcher(ENGINE_PAGES), new ContentSecurityPolicyHeaderWriter(POLICY)))
            .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
            .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
            .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
            .addHeaderWriter(new StaticHeadersWriter("Permissions-Policy", "geolocation=(self), camera=(self), microphone=()"))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    private static HeaderWriter only(RequestMatcher where, HeaderWriter writer) {
        return new DelegatingRequestMatcherHeaderWriter(where, writer);
    }
}
