package io.hazardflow.campaign.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * An enterprise of a planned campaign that would be inspected too often, or twice within days.
 *
 * @param other       campaign, inspection or plan of another office that it meets; empty for a cap
 * @param otherName   its name, or the office
 * @param visitFrom   first day on which the other comes or came
 * @param inspections of the year without this campaign; null for a neighbour
 * @param daysApart   that should lie between both; null for a cap
 * @param decision    null until the plan is approved
 * @param ground      why it is inspected all the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Overlap(String enterprise, String name, String street, Kind kind, String other, String otherName, LocalDate visitFrom, LocalDate visitTo,
               Integer inspections, Integer cap, Integer daysApart, Choice proposal, Choice decision, String ground, String basis) {

    enum Kind {
        CAP("超过年度上限"), NEAR("与其他检查相近");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    enum Choice {
        MERGE("合并检查"), EXCLUDE("本次不查"), KEEP("照常检查");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
