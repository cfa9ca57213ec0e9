package io.hazardflow.campaign.selfcheck;

import io.hazardflow.campaign.Campaign;
import java.time.Instant;
import java.util.List;

/**
 * A self-check as its row has it; what it has not come to yet is null.
 *
 * @param campaign   campaign that asked for it; null for a recurring one
 * @param checklist  id of the checklist of a recurring one
 * @param checklists {@code id@version}, divided by commas
 * @param period     code of the {@link Frequency.Period}, null for one of a campaign
 * @param lapsesAt   when nobody can make it any more
 * @param missedAt   when its time was over
 * @param items      items that the checklists ask
 * @param checked    items that were looked at
 * @param found      items that were not compliant, each of which became a hazard
 * @param zeroReport number of the zero report that came of it
 */
public record SelfCheck(String number, SelfCheckState state, String enterprise, String enterpriseName, String street, String industry, String campaign,
                        String checklist, String checklists, Frequency frequency, String period, Instant openedAt, Instant due, Instant lapsesAt,
                        Instant remindedAt, Instant missedAt, Instant answeredAt, Boolean late, String doneBy, String areas, Integer items,
                        Integer checked, Integer found, String zeroReport, Instant endedAt, String endReason) {

    public List<String> checklistRefs() {
        return Campaign.split(checklists);
    }
}
