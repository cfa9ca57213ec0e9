package io.hazardflow.hazard.news;

import io.hazardflow.hazard.news.PlainWords;
import io.hazardflow.ledger.LedgerEvent;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Puts days and words into the facts of notices as their texts take them. */
public final class Said {

    private static final int MOST_WORDS = 200;
    private static final int YEAR = 5;

    private Said() {
    }

    /** The day in full, and without its year for the title; nothing without a day. */
    public static void day(Map<String, String> facts, String name, LocalDate day) {
        if (day != null) {
            facts.put(name, day.toString());
            facts.put(name + "Day", day.toString().substring(YEAR));
        }
    }

    /** What was typed into a field of the step's form. */
    public static void words(Map<String, String> facts, LedgerEvent event, String field) {
        Optional.ofNullable(event.document()).ifPresent(form -> words(facts, form.path(field).asText("")));
    }

    /** Nothing for no words. */
    public static void words(Map<String, String> facts, String words) {
        String said = PlainWords.cut(words, MOST_WORDS);
        if (!said.isEmpty()) {
            facts.put("words", said);
        }
    }
}
