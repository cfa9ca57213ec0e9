package io.hazardflow.campaign.pool;

import io.hazardflow.campaign.Campaign;
import java.util.List;
import org.springframework.stereotype.Component;

/** Computes the hash of a frozen pool again from the list as it is stored now. */
@Component
public class PoolVerification {

    private final CampaignObjects objects;

    PoolVerification(CampaignObjects objects) {
        this.objects = objects;
    }

    /**
     * @param stored   hash that the ledger recorded at the freezing
     * @param computed hash of the stored list
     */
    public record Result(String stored, String computed, int size, boolean equal) {
    }

    /** @throws IllegalStateException before the pool is frozen */
    public Result verify(Campaign campaign) {
        if (campaign.poolHash() == null) {
            throw new IllegalStateException("the pool of " + campaign.number() + " is not frozen");
        }
        List<CampaignObject> pool = objects.of(campaign.number());
        String computed = PoolHash.of(pool);
        return new Result(campaign.poolHash(), computed, pool.size(), computed.equals(campaign.poolHash()) && pool.size() == campaign.poolSize());
    }
}
