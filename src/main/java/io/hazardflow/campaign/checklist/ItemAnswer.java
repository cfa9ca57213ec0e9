package io.hazardflow.campaign.checklist;

import java.util.List;
import java.util.UUID;

/**
 * The answer to one item. What the result does not ask is null, false or empty.
 *
 * @param reason      why it was not checked
 * @param note        what is wrong
 * @param location    where
 * @param photos      of what is wrong
 * @param fixed       put right before the officers left
 * @param afterPhotos of what was put right
 * @param subGrade    {@code G0} to {@code G3} as the inspector grades it
 * @param criterion   {@code id@version} of the criterion of major hazards that is met
 */
public record ItemAnswer(AskedItem asked, ItemResult result, String reason, String note, String location, List<UUID> photos, boolean fixed,
                         List<UUID> afterPhotos, String subGrade, String criterion, boolean imminentDanger) {
}
