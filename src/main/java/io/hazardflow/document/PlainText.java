package io.hazardflow.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Text of users as paper can bear it: what has no shape, or changes the direction of what follows, becomes a visible mark. */
final class PlainText {

    private static final int MARK = '□';
    private static final int WIDE_SPACE = '\u3000';
    private static final int JOINER = 0x200D;
    private static final int PICTURE_STYLE = 0xFE0F;

    private PlainText() {
    }

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(character -> append(plain, character));
        return plain.toString();
    }

    /** The same for every text in a value of a document's content; other scalars stay. */
    static Object in(Object value, UnaryOperator<String> change) {
        if (value instanceof String text) {
            return change.apply(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> in(each, change)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> changed = new LinkedHashMap<>();
            map.forEach((key, each) -> changed.put(String.valueOf(key), in(each, change)));
            return changed;
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> in(Map<String, Object> content, UnaryOperator<String> change) {
        return (Map<String, Object>) in((Object) content, change);
    }

    private static void append(StringBuilder plain, int character) {
        if (character == JOINER || character == PICTURE_STYLE) {
            return;
        }
        if (character == '\n' || isPlain(character)) {
            plain.appendCodePoint(character);
        } else {
            plain.appendCodePoint(character == '\t' || Character.getType(character) == Character.SPACE_SEPARATOR ? ' ' : MARK);
        }
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR, Character.PRIVATE_USE -> false;
            case Character.SPACE_SEPARATOR -> character == ' ' || character == WIDE_SPACE;
            default -> true;
        };
    }
}
