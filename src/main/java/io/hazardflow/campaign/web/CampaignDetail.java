package io.hazardflow.campaign.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.hazardflow.hazard.web.OpenStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One campaign with all that its page shows; the fields of {@link CampaignRow} come first.
 *
 * @param whole   whether the numbers count all objects; otherwise those of the reader's street
 * @param actions what the reader may do with it beside the steps of its process
 */
record CampaignDetail(@JsonUnwrapped CampaignRow row, String basis, String specialGround, List<String> memberDeptNames, List<String> industryLabels,
                      List<String> streetNames, LocalDate mobilizeUntil, LocalDate selfCheckUntil, boolean selfCheck, List<Sheet> checklists,
                      Integer targetCount, Integer samplePercent, String leaderName, boolean resultPublic, String plannerName, String plannerPost,
                      Instant approvedAt, Instant filedAt, Integer poolSize, String poolHash, Instant poolAt, Integer drawNo, Integer selected,
                      Instant drawnAt, Instant startedAt, Instant completedAt, Instant reportedAt, Instant publishedAt, LocalDate publishBy,
                      Link parent, LocalDate lookBackOn, Link lookBack, Integer recurrenceFound, Integer recurrenceOf, Instant closedAt,
                      String endReason, boolean whole, List<Street> byStreet, List<OpenStep> current, List<CampaignAction> actions) {

    /** A version of a checklist. */
    record Sheet(String ref, String title) {
    }

    record Link(String number, String name) {
    }

    record Street(String street, String streetName, CampaignProgressNumbers.Numbers numbers) {
    }
}
