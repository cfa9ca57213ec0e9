package io.hazardflow.hazard.why;

import java.time.Instant;
import java.util.List;

/**
 * Why something of a case is as it is.
 *
 * @param subject {@code LEVEL}, {@code DEPARTMENT}, {@code DEADLINE}, {@code REVIEWER} or {@code HOLDER}
 * @param label   the subject in words; of a holder, his task
 * @param value   what it is
 * @param taskId  task of a holder, else null
 * @param by      who decided, null for a holder whom the model names
 * @param step    name of the step that decided
 * @param row     the row of a table that decided, null where none was recorded
 * @param basis   what the step names as its basis
 * @param note    what the model says of the task, or why a person could decide otherwise; null for none
 */
public record Reason(String subject, String label, String value, String taskId, Instant at, String by, String step, Row row, List<String> basis,
                     String note) {

    /**
     * @param table         key of the decision table or of the time limit
     * @param version       version of the decision table, null for a time limit
     * @param rule          id of the row
     * @param effectiveFrom first day of the row, null when the row is undated
     */
    public record Row(String table, String name, Integer version, String rule, List<Item> inputs, List<Item> outputs, String basis,
                      String effectiveFrom, String effectiveTo) {
    }

    /** @param condition cell of the row, null or empty when it takes any value */
    public record Item(String label, String value, String condition) {
    }
}
