package io.hazardflow.campaign.report;

import java.time.Instant;
import java.util.List;

/**
 * Figures of a campaign as they stand now (domain C.2 step 9, E). Reports that were not true, merged, taken back or passed on are no hazards here.
 *
 * @param at          when they were counted
 * @param coverage    inspected of those to be inspected (已查 ÷ 应查)
 * @param excused     to be inspected and excused
 * @param results     inspections by result
 * @param withHazards objects with a hazard of those inspected
 * @param perObject   hazards an inspected object
 * @param rectified   passed review or closed, of those found (整改率)
 * @param rectifiedMajor the same of the major ones
 * @param open        not passed review yet
 * @param overdue     of these beyond the deadline
 * @param suspensions production stopped by order, at the visit or later
 * @param casesFiled  visits that ended in filing a case, and hazards referred to a penalty
 * @param published   closed hazards and listings that were made known
 * @param gasAlarms   objects with gas whose alarm stood the check (报警装置安装率); null where no checklist asks
 * @param selfChecks  self-checks answered of those given out; null where the campaign asked for none
 * @param recurrence  objects where the same was found again, of those looked at; of a look-back, or of the look-back on this campaign
 */
public record Statistics(Instant at, Rate coverage, int excused, List<Count> results, Rate withHazards, Double perObject, long hazards,
                         Rate rectified, Rate rectifiedMajor, long open, long overdue, List<Count> levels, List<Count> categories,
                         List<StreetFigures> streets, long suspensions, long casesFiled, long published, List<Problem> problems,
                         Rate gasAlarms, Rate selfChecks, Rate recurrence) {

    public record Count(String code, String label, long count) {
    }

    public record StreetFigures(String street, String streetName, Rate coverage, long withHazards, long hazards, Rate rectified) {
    }

    /**
     * An item of a checklist that was often not complied with.
     *
     * @param objects where it was found
     * @param checked objects where it was looked at and applied
     */
    public record Problem(String checklist, String item, String text, long objects, long checked) {
    }
}
