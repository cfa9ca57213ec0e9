package io.hazardflow.account.activation;

import java.time.OffsetDateTime;

/** Shown once to whoever hands it to the person. */
public record ActivationCode(String activationCode, OffsetDateTime validUntil) {
}
