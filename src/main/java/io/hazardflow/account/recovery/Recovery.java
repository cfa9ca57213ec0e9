package io.hazardflow.account.recovery;

import io.hazardflow.ledger.Actor;
import java.util.List;

/**
 * One recovery as the ledger tells it.
 *
 * @param filedBy      who filed or amended the application, the last one last
 * @param decidedBy    account of who decided last, null before
 * @param reason       his reason, null before
 * @param account      the new account, null before it is opened
 */
record Recovery(String number, String enterprise, String enterpriseName, String street, Application application, List<Actor> filedBy,
                String decidedBy, String reason, String account) {

    /** Whoever filed an application does not approve it. */
    boolean isFiledBy(String userId) {
        return filedBy.stream().anyMatch(actor -> actor.userId().equals(userId));
    }

    Actor lastFiledBy() {
        return filedBy.get(filedBy.size() - 1);
    }
}
