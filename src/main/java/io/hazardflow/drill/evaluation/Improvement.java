package io.hazardflow.drill.evaluation;

import io.hazardflow.drill.ImprovementType;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that is to be improved after a drill.
 *
 * @param number        of the drill
 * @param position      within the drill, from 1
 * @param owner         engine group that carries it out; null for facility hazards
 * @param ownerName     who is answerable, or null
 * @param hazard        case of a facility hazard; null for others
 * @param done          what was done, as its owner says
 * @param returnedTimes how often it was not good enough
 * @param planVersion   version of the plan that came of it
 */
public record Improvement(String number, int position, ImprovementType type, String what, String owner, String ownerName, LocalDate deadline,
                   ImprovementState state, String hazard, String done, Instant doneAt, String doneBy, Instant verifiedAt, String verifiedBy,
                   int returnedTimes, String returnedReason, Instant urgedAt, String planVersion) {

    /** As forms and papers name it. */
    public String shown() {
        String answerable = ownerName == null ? "" : "，责任人 " + ownerName;
        return "第 %d 项（%s%s）：%s".formatted(position, type.label(), answerable, what);
    }
}
