package io.hazardflow.campaign.pool;

import java.util.List;

/**
 * What is asked of the register for a pool.
 *
 * @param industries codes; empty for all
 * @param streets    codes; empty for all
 */
public record PoolScope(List<String> industries, List<String> streets, PoolFilter filter) {
}
