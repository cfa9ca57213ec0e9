package io.hazardflow.notice;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import java.util.stream.Stream;

/** Words of the column {@code announcement_addressee.addressee}. */
final class Addressees {

    private Addressees() {
    }

    static String person(String account) {
        return "@" + account;
    }

    /** The posts that somebody acts for now, and he himself. */
    static String[] of(Caller caller) {
        return Stream.concat(caller.memberships().stream().map(Membership::group), Stream.of(person(caller.userId()))).toArray(String[]::new);
    }
}
