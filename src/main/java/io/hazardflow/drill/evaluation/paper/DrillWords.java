package io.hazardflow.drill.evaluation.paper;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.drill.Drill;
import io.hazardflow.hazard.paper.ChineseDates;
import java.util.Map;

/** What the papers of a drill say alike. */
final class DrillWords {

    private DrillWords() {
    }

    static String kind(Drill drill) {
        return drill.kind().label() + "，" + drill.contentType().label() + "、" + drill.form().label();
    }

    static String when(Drill drill) {
        String end = ChineseDates.moment(drill.heldAt());
        if (drill.beganAt() == null) {
            return end;
        }
        String day = ChineseDates.day(drill.beganAt());
        return ChineseDates.moment(drill.beganAt()) + "至" + (end.startsWith(day) ? end.substring(day.length()) : end);
    }

    /** Puts what somebody wrote; nothing where he wrote nothing. */
    static void put(Map<String, Object> content, String name, JsonNode form, String field) {
        String text = form.path(field).isNull() ? "" : form.path(field).asText("").strip();
        if (!text.isEmpty()) {
            content.put(name, text);
        }
    }
}
