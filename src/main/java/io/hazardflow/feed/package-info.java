/** The ledger's events after they have committed, one after the other, for consumers that must miss none and hold up no step. */
package io.hazardflow.feed;
