package io.hazardflow.notice;

import java.time.Instant;
import java.util.List;

/** Who of a post is on duty; the duty roster brings the bean. */
public interface OnDuty {

    /** Whether anybody keeps a roster for the post. */
    boolean hasRoster(String group);

    /** Accounts on duty at the time, or else those who are next; empty when nobody is entered from then on. */
    List<String> onDutyOrNext(String group, Instant at);
}
