package io.hazardflow.hazard.news;

/** Users' words on one line, as notices take them: nothing is lost but line breaks, control characters and what is too long. */
public final class PlainWords {

    private PlainWords() {
    }

    /** Everything that breaks or hides a line becomes one space. */
    static String line(String words) {
        return words == null ? "" : words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s\\u3000]+", " ").strip();
    }

    /** At most so many characters, the last of which says that there is more; never half of one. */
    public static String cut(String words, int most) {
        String line = line(words);
        return line.codePointCount(0, line.length()) <= most ? line
            : line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    static int length(String words) {
        return words.codePointCount(0, words.length());
    }
}
