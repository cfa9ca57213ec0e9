package io.hazardflow.campaign.draw;

import io.hazardflow.campaign.SelectionMode;
import java.time.Instant;

/**
 * A draw as it is stored.
 *
 * @param seed         null where chance did not decide, as nonce and witness
 * @param parts        JSON of {@link DrawParts}
 * @param result       JSON of {@link DrawResult}
 * @param witness      account, or name of somebody without one
 * @param reason       why these objects, where a person named them
 * @param redrawReason why it was asked to draw again; null while nobody did
 * @param approvedBy   who let it be drawn again
 */
record CampaignDraw(String campaign, int drawNo, SelectionMode mode, String algorithm, String seed, String nonce, String poolHash,
                    String officerPoolHash, String parts, String result, String resultHash, String operator, String operatorName,
                    String witness, String witnessUnit, Instant drawnAt, String reason, String redrawReason, String redrawAskedBy,
                    String approvedBy, Instant supersededAt) {

    DrawParts readParts() {
        return DrawJson.read(parts, DrawParts.class);
    }

    DrawResult readResult() {
        return DrawJson.read(result, DrawResult.class);
    }
}
