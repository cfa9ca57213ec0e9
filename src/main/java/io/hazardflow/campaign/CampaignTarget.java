package io.hazardflow.campaign;

import java.util.List;

/**
 * An enterprise that a campaign was generated for.
 *
 * @param reason   why it is visited, as its officers are told
 * @param officers of the first inspection, divided by commas; null for none. Others are to go there
 */
public record CampaignTarget(String enterprise, int position, String reason, String officers) {

    public List<String> officersBefore() {
        return Campaign.split(officers);
    }
}
