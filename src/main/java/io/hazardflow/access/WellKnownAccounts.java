package io.hazardflow.access;

import java.util.Collection;

/** Accounts whose ids stand in a document that everybody can read; in production none of them may have a password that stands there too. */
public interface WellKnownAccounts {

    Collection<String> ids();
}
