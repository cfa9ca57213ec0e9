package io.hazardflow.access;

/** Published when an account got a password that somebody else knows; the person has to choose his own. */
public record PasswordGiven(String userId) {
}
