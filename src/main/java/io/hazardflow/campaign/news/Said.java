package io.hazardflow.campaign.news;

import io.hazardflow.hazard.news.PlainWords;
import io.hazardflow.ledger.LedgerEvent;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Puts days and words into the facts of notices as their texts take them. */
final class Said {

    private static final int MOST_WORDS = 200;
    private static final int YEAR = 5;

    private Said() {
    }

    /** The day in full, and without its year for the title; nothing without a day. */
    static void day(Map<String, String> facts, String name, LocalDate day) {
        if (day != null) {
            facts.put(name, day.toString());
            facts.put(name + "Day", day.toString().substring(YEAR));
        }
    }

    /** What was typed into a field of the step's form. */
    static void words(Map<String, String> facts, LedgerEvent event, String field) {
        Optional.ofNullable(event.document()).map(form -> PlainWords.cut(form.path(field).asText(""), MOST_WORDS)).filter(text -> !text.isEmpty())
            .ifPresent(text -> facts.put("words", text));
    }
}
