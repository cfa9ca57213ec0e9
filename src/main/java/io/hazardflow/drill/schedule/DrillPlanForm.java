package io.hazardflow.drill.schedule;

/** Keys of the lists of form {@code schedule-drill}. */
final class DrillPlanForm {

    static final String EVALUATORS = "evaluators";
    static final String PARTICIPANTS = "participantList";
    static final String INJECTS = "injects";

    private DrillPlanForm() {
    }
}
