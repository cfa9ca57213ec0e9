/** Sign-in with a provider of OpenID Connect. */
package io.hazardflow.access.oidc;
