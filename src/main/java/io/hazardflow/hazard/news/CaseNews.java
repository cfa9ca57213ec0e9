package io.hazardflow.hazard.news;

import io.hazardflow.ledger.LedgerEvent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What notices have to know of a kind of case that is no hazard; one bean a kind. Its steps are told by the decision {@code notice-routing} too. */
public interface CaseNews {

    /** Keys of its processes. */
    Set<String> processes();

    /**
     * What texts may say of the case: at least {@code name} (at most 19 characters), {@code title} and {@code place}, the latter empty for none, and
     * {@code caseKind}, a key of {@code hazard-words}. No person is named.
     */
    Map<String, String> facts(String number);

    /** What texts may say of a step besides. */
    default Map<String, String> facts(LedgerEvent event) {
        return Map.of();
    }

    /** The way that a step went where its form does not say it in one word. */
    default Optional<String> outcome(LedgerEvent event) {
        return Optional.empty();
    }

    /** Engine groups of a post that the decision names; none where the case has no such post. */
    Stream<String> posts(String post, LedgerEvent event);

    /** Accounts of people whom the decision names. */
    default Stream<String> people(String who, LedgerEvent event) {
        return Stream.of();
    }

    /** Page of the portal. */
    String path(String number);
}
