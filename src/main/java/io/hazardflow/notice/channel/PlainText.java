package io.hazardflow.notice.channel;

import java.nio.charset.StandardCharsets;

/** Text that people typed, made fit for the outside without changing what it says. */
final class PlainText {

    private static final String MORE = "…";
    private static final int BYTES_OF_MORE = MORE.getBytes(StandardCharsets.UTF_8).length;
    private static final int LAST_OF_ONE_BYTE = 0x7F;
    private static final int LAST_OF_TWO_BYTES = 0x7FF;
    private static final int LAST_OF_THREE_BYTES = 0xFFFF;

    private PlainText() {
    }

    /** Without characters that steer terminals, turn the direction of writing or are no characters; line ends are {@code \n}. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().filter(PlainText::isText).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** The same on one line. */
    static String line(String text) {
        return clean(text).replaceAll("[\\n\\t\\u2028\\u2029]+", " ").strip();
    }

    /** At most so many bytes of UTF-8, cut between two characters. */
    static String bytes(String text, int limit) {
        if (text.getBytes(StandardCharsets.UTF_8).length <= limit) {
            return text;
        }
        int length = 0;
        int end = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            length += bytesOf(character);
            if (length > limit - BYTES_OF_MORE) {
                break;
            }
            end += Character.charCount(character);
        }
        return text.substring(0, end) + MORE;
    }

    /** At most so many characters. */
    static String characters(String text, int limit) {
        return text.codePointCount(0, text.length()) <= limit ? text : text.substring(0, text.offsetByCodePoints(0, limit - 1)) + MORE;
    }

    private static boolean isText(int character) {
        boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
        boolean half = Character.getType(character) == Character.SURROGATE;
        boolean none = (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
        boolean direction = character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
        return !control && !half && !none && !direction;
    }

    private static int bytesOf(int character) {
        if (character <= LAST_OF_ONE_BYTE) {
            return 1;
        }
        return character <= LAST_OF_TWO_BYTES ? 2 : character <= LAST_OF_THREE_BYTES ? 3 : 4;
    }
}
