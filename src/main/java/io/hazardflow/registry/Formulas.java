package io.hazardflow.registry;

import java.util.regex.Pattern;

/** Keeps spreadsheets from taking a CSV text for a formula: such a text is exported behind an apostrophe, which the import removes. */
final class Formulas {

    private static final Pattern RISKY = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");
    private static final Pattern DEFUSED = Pattern.compile("(?s)'+[=+\\-@\\t\\r].*");

    private Formulas() {
    }

    static String defuse(String text) {
        return RISKY.matcher(text).matches() ? "'" + text : text;
    }

    static String revive(String text) {
        return DEFUSED.matcher(text).matches() ? text.substring(1) : text;
    }
}
