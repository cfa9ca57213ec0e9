package io.hazardflow.form;

import java.util.List;
import java.util.stream.Collectors;

/** One broken rule; see {@link FormRejectedException} for the parts. */
record FormViolation(String field, String label, String rule) {

    private static final int SHOWN = 3;

    /** The refusal that names the first three and counts the rest. */
    static FormRejectedException refusal(List<FormViolation> violations) {
        FormViolation first = violations.get(0);
        String others = violations.stream().skip(1).limit(SHOWN - 1L).map(v -> ";「" + v.label + "」" + v.rule).collect(Collectors.joining());
        String count = violations.size() > SHOWN ? ";共 " + violations.size() + " 处需要更正" : "";
        return new FormRejectedException(first.field, first.label, first.rule + others + count);
    }
}
