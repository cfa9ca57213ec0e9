package io.hazardflow.hazard.news;

import io.hazardflow.hazard.HazardCase;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A step that has happened, with what routing has to know of its case.
 *
 * @param hazard  the case as it stands now; null for what is no hazard, such as the recovery of an account
 * @param kind    what knows of a case that is no hazard; null for a hazard, and where the number says all there is
 * @param earlier events of the case, the step included, oldest first; read when they are wanted
 */
record News(LedgerEvent event, HazardCase hazard, CaseNews kind, Supplier<List<LedgerEvent>> earlier) {

    private static final Set<String> AT_ONCE_AFTER_A_DECISION = Set.of("withdraw-order", "amend-order", "move-deadline", "reopen-case");

    /** The step as somebody did it: where the process drew the conclusion by itself, what he decided just before. */
    LedgerEvent done() {
        return isBySystem(event) ? before().filter(step -> !isBySystem(step)).orElse(event) : event;
    }

    /** The way that it went, in one word; empty for a step with one way. */
    String outcome() {
        return Optional.ofNullable(kind).flatMap(of -> of.outcome(event)).orElseGet(() -> StepOutcome.of(event));
    }

    /** Account of who did it; null for the engine itself. */
    String actor() {
        return isBySystem(done()) ? null : done().actor().userId();
    }

    /** The last time that a step of the case was done before. */
    Optional<LedgerEvent> last(String step) {
        return earlier.get().stream().filter(one -> one.step().equals(step) && one.sequence() < event.sequence()).reduce((one, later) -> later);
    }

    /** A field of the step's document, such as the account that it names; empty for none. */
    Optional<String> said(String field) {
        return event.document() == null ? Optional.empty() : Optional.ofNullable(event.document().path(field).asText(null));
    }

    private Optional<LedgerEvent> before() {
        boolean follows = event.step().endsWith("-returned") || AT_ONCE_AFTER_A_DECISION.contains(event.step());
        return follows ? earlier.get().stream().filter(one -> one.sequence() == event.sequence() - 1).findFirst() : Optional.empty();
    }

    private static boolean isBySystem(LedgerEvent step) {
        return Actor.SYSTEM.userId().equals(step.actor().userId());
    }
}
