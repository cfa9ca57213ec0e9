/** Signed events to other systems, in the order of the feed, each at least once, again from any position; names nobody (ADR 0043). */
package io.hazardflow.subscription;
