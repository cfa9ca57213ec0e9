package io.hazardflow.drill.news;

import io.hazardflow.hazard.news.PlainWords;
import java.time.LocalDate;
import java.util.Map;

/** Puts days and words into the facts of notices as their texts take them. */
final class DrillWords {

    private static final int MOST_WORDS = 200;
    private static final int YEAR = 5;

    private DrillWords() {
    }

    /** The day in full, and without its year for the title; nothing without a day. */
    static void day(Map<String, String> facts, String name, LocalDate day) {
        if (day != null) {
            facts.put(name, day.toString());
            facts.put(name + "Day", day.toString().substring(YEAR));
        }
    }

    static void words(Map<String, String> facts, String words) {
        String said = PlainWords.cut(words, MOST_WORDS);
        if (!said.isEmpty()) {
            facts.put("words", said);
        }
    }
}
