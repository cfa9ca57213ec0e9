package io.hazardflow.campaign;

import java.util.Set;

/** Which enterprises of a campaign have not answered what it asked of them; whoever asks them brings one bean. */
public interface UnansweredObjects {

    /** Numbers of the enterprises. */
    Set<String> of(String campaign);
}
