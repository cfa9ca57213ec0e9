package io.hazardflow.hazard.alarm;

import java.util.List;

/** An alarm whose fields break a rule. */
class AlarmRejectedException extends RuntimeException {

    private final transient List<Violation> violations;

    AlarmRejectedException(List<Violation> violations) {
        super(String.join("；", violations.stream().map(v -> "「" + v.label() + "」" + v.rule()).toList()));
        this.violations = violations;
    }

    /** @param field key in the JSON; @param label its name in words; @param rule what it must satisfy */
    record Violation(String field, String label, String rule) {
    }

    List<Violation> violations() {
        return violations;
    }
}
