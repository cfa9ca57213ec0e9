package io.hazardflow.benchmark.load;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with places for the values of one case: every other part is the name of a value. */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\uE000([^\uE001]*)\uE001");

    private final List<String> parts;

    private Template(List<String> parts) {
        this.parts = parts;
    }

    /** How a text says that a value stands there; survives JSON and its escapes. */
    static String place(String name) {
        return "\uE000" + name + "\uE001";
    }

    /** @param marked text with {@link #place places}; null gives null */
    static Template of(String marked) {
        if (marked == null) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        Matcher places = PLACE.matcher(marked);
        int end = 0;
        while (places.find()) {
            parts.add(marked.substring(end, places.start()));
            parts.add(places.group(1));
            end = places.end();
        }
        parts.add(marked.substring(end));
        return new Template(parts);
    }

    String fill(SyntheticCase values) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        StringBuilder text = new StringBuilder(256);
        for (int i = 0; i < parts.size(); i++) {
            text.append(i % 2 == 0 ? parts.get(i) : values.value(parts.get(i)));
        }
        return text.toString();
    }
}
