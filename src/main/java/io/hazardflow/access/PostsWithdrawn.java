package io.hazardflow.access;

import java.util.Collection;

/** A provider's sign-in took posts away from a person; within the transaction that does so. */
public record PostsWithdrawn(String userId, Collection<String> lost, Collection<String> kept) {
}
