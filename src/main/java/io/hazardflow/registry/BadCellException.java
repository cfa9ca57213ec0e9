package io.hazardflow.registry;

/** A cell that breaks its rule; the message is the rule in the user's language. */
public final class BadCellException extends RuntimeException {

    public BadCellException(String rule) {
        super(rule);
    }
}
