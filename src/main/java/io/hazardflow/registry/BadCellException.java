package io.hazardflow.registry;

/** A cell that breaks its rule; the message is the rule in the user's language. */
final class BadCellException extends RuntimeException {

    BadCellException(String rule) {
        super(rule);
    }
}
