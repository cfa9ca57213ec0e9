package io.hazardflow.evidence;

import java.text.Normalizer;
import java.util.Locale;

/** Makes a harmless name of what the browser calls a file: no path, nothing invisible, not too long, an extension that fits the content. */
final class FileName {

    private static final int LONGEST = 120;
    private static final String NAMELESS = "照片";

    private FileName() {
    }

    /** For a message about a file whose content is not known to be good. */
    static String clean(String name) {
        String visible = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC)
            .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]", "");
        String last = visible.substring(Math.max(visible.lastIndexOf('/'), visible.lastIndexOf('\\')) + 1)
            .replaceAll("[<>:\"|?*]", "_").strip();
        return last.isEmpty() || last.matches("\\.+") ? NAMELESS : shorten(last, LONGEST);
    }

    static String clean(String name, PhotoType type) {
        String clean = clean(name);
        int dot = clean.lastIndexOf('.');
        String extension = dot < 0 ? "" : clean.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean fits = type.extensions().contains(extension);
        String end = "." + (fits ? extension : type.extensions().get(0));
        return shorten(fits ? clean.substring(0, dot) : clean, LONGEST - end.length()) + end;
    }

    private static String shorten(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
