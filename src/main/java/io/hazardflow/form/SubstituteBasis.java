package io.hazardflow.form;

import java.util.Collection;
import java.util.Optional;

/** How the ledger says among the bases of a step that it was done in the place of somebody absent. */
public final class SubstituteBasis {

    private static final String PREFIX = "代理/";

    private SubstituteBasis() {
    }

    public static String of(String absentUserId) {
        return PREFIX + absentUserId;
    }

    /** Account of the absent person; empty for a step that somebody did for himself. */
    public static Optional<String> absentIn(Collection<String> basis) {
        return basis.stream().filter(text -> text.startsWith(PREFIX)).map(text -> text.substring(PREFIX.length())).findFirst();
    }
}
