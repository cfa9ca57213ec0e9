package io.hazardflow.notice;

import java.util.List;
import java.util.Set;

/** Who holds which post now, and whether his account may be used. */
interface Directory {

    /** Accounts of a post, shut ones too. */
    List<String> holders(String post);

    /** Engine groups of an account. */
    Set<String> posts(String person);

    /** Whether there is such an account and it may be used. */
    boolean isOpen(String person);
}
