package io.hazardflow.campaign.selfcheck;

import java.time.Instant;
import java.util.List;

/**
 * A self-check that is to be made.
 *
 * @param campaign   that asks for it, null for a recurring one
 * @param checklist  id of the checklist of a recurring one
 * @param checklists {@code id@version}
 * @param remindAt   when the enterprise is reminded
 * @param due        last moment at which it is in time
 * @param lapsesAt   when it is over for good
 */
record DueSelfCheck(String enterprise, String campaign, String checklist, List<String> checklists, Frequency frequency, String period,
                    Instant remindAt, Instant due, Instant lapsesAt, List<String> basis) {
}
