package io.hazardflow.drill.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.hazardflow.drill.DrillInject;
import io.hazardflow.hazard.web.OpenStep;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One drill with all that its page shows; the fields of {@link DrillRow} come first. What it has not come to yet is null or empty.
 *
 * @param basis        the law, or the rules, behind the obligation
 * @param annualPlan   number of the annual plan that it stands in
 * @param reportToName department to which its report goes
 * @param told         post that was told of its delay
 * @param actions      what the reader may do with it beside the steps of its process
 */
record DrillDetail(@JsonUnwrapped DrillRow row, String enterprise, String planVersion, String period, Integer year, String basis, LocalDate proposedOn,
                   LocalDate plannedOn, String annualPlan, Integer postponedTimes, Integer interruptedTimes, String reportToName, Instant reportDue,
                   Instant reportedAt, Instant submittedAt, Boolean sampled, Boolean qualified, Link redoOf, Link redo, Instant createdAt,
                   Instant scheduledAt, Instant approvedAt, Instant beganAt, Instant evaluatedAt, Instant sampledAt, Instant overdueAt, Instant archivedAt,
                   Instant cancelledAt, String cancelReason, String told, Case neglectHazard, Schedule schedule, List<Evaluator> evaluators,
                   List<DrillInject> injects, List<Event> course, Evaluation evaluation, List<Improvement> improvements, List<OpenStep> current,
                   List<Action> actions) {

    enum Action { CANCEL }

    record Link(String number, String title) {
    }

    record Case(String number, String title, String stateLabel) {
    }

    /** How it is planned to be held; null before it was scheduled. */
    record Schedule(String contentLabel, Integer durationMinutes, String commander, String scenario, String goals, String safetyMeasures,
                    String impactKinds, BigDecimal budget, String returnReason) {
    }

    record Evaluator(String name, String unit, String role) {
    }

    record Event(Instant at, String inject, String reaction, String by) {
    }

    /** @param sheet title of the score sheet */
    record Evaluation(String sheet, String by, List<Head> heads, List<String> strengths, List<String> problems) {
    }

    /** @param score weighted mean of its items that apply; null where none does */
    record Head(String head, BigDecimal score, List<Item> items) {
    }

    /** @param score null where the item does not apply */
    record Item(String text, int weight, Integer score, String note) {
    }

    /** @param hazard case that it became; null where it is a task, or the reader may not open it */
    record Improvement(int position, String type, String typeLabel, String what, String owner, LocalDate deadline, String state, boolean overdue,
                       String done, Instant doneAt, Instant verifiedAt, int returnedTimes, String returnedReason, Case hazard, String hazardNumber) {
    }
}
