package io.hazardflow.access.oidc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** There only when {@code hazardflow.access.oidc.issuer} names a provider. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("!'${hazardflow.access.oidc.issuer:}'.isBlank()")
@interface OidcConfigured {
}
