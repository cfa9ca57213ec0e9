package io.hazardflow.drill.feed;

import java.nio.charset.StandardCharsets;

/** Breaks long lines as RFC 5545 3.1 asks: at most 75 octets, none through the middle of a character. */
final class Folding {

    private static final int MOST_OCTETS = 75;
    private static final String BREAK = "\r\n ";

    private Folding() {
    }

    /** @param text lines that end in CRLF */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 20);
        for (String line : text.split("\r\n")) {
            fold(line, folded);
            folded.append("\r\n");
        }
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int octets = 0;
        int index = 0;
        while (index < line.length()) {
            int end = line.offsetByCodePoints(index, 1);
            String character = line.substring(index, end);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > MOST_OCTETS) {
                folded.append(BREAK);
                octets = 1;
            }
            folded.append(character);
            octets += length;
            index = end;
        }
    }
}
