/** Second factors (TOTP): who needs one, setting it up, showing it in a session, and keeping its secret. */
package io.hazardflow.account.secondfactor;
