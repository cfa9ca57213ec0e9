package io.hazardflow.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A campaign as its row has it; what its process has not come to yet is null. Several values of one kind stand in one text, divided by commas.
 *
 * @param basis          why it is done: plan of the year, order from above, accident
 * @param specialGround  why a check beside double-random is allowed (津政规〔2025〕1号 art. 4); null where none is needed
 * @param leadDept       code of the department that leads and whose officers inspect
 * @param memberDepts    departments that take part
 * @param industries     codes; empty for all
 * @param streets        codes; empty for all
 * @param checklists     {@code id@version}
 * @param poolFilter     JSON of the filter, see the pool
 * @param leader         account of the person in charge
 * @param plannerGroup   post of whoever planned it
 * @param poolHash       SHA-256 of the frozen pool
 * @param drawNo         number of the draw that holds
 * @param selected       objects to be inspected
 * @param concludedAt    when the planner decided to replace no more objects; null where nobody was asked
 * @param parent         campaign that this one looks back on; null for others
 * @param lookBackNumber the campaign that looks back on this one
 */
public record Campaign(String number, CampaignState state, String name, CampaignType type, SelectionMode mode, boolean unannounced, String basis,
                       String specialGround, String leadDept, String memberDepts, String industries, String streets, LocalDate periodFrom,
                       LocalDate periodTo, LocalDate mobilizeUntil, LocalDate selfCheckUntil, LocalDate inspectUntil, boolean selfCheck,
                       String checklists, String poolFilter, Integer targetCount, Integer samplePercent, String leader, String leaderName,
                       boolean resultPublic, String planner, String plannerName, String plannerGroup, Instant plannedAt, Instant approvedAt,
                       Instant filedAt, Integer poolSize, String poolHash, Instant poolAt, Integer drawNo, Integer selected, Instant drawnAt,
                       Instant startedAt, Instant concludedAt, Instant completedAt, Instant reportedAt, Instant publishedAt, LocalDate publishBy,
                       String parent, LocalDate lookBackOn, String lookBackNumber, Integer recurrenceFound, Integer recurrenceOf, Instant closedAt,
                       boolean suspended, String endReason) {

    public List<String> checklistRefs() {
        return split(checklists);
    }

    public List<String> industryCodes() {
        return split(industries);
    }

    public List<String> streetCodes() {
        return split(streets);
    }

    /** The leading department and those that take part. */
    public List<String> departments() {
        return split(memberDepts == null || memberDepts.isBlank() ? leadDept : leadDept + "," + memberDepts);
    }

    public static List<String> split(String texts) {
        return texts == null || texts.isBlank() ? List.of() : Arrays.stream(texts.split(",")).map(String::strip).distinct().toList();
    }
}
