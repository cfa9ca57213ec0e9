package io.hazardflow.notice;

import java.util.List;
import java.util.Locale;

/** The languages that notices speak: Chinese, and English for who asks for it. */
final class Languages {

    static final List<Locale> ALL = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final Locale USUAL = Locale.SIMPLIFIED_CHINESE;

    private Languages() {
    }

    /** By a header Accept-Language; null or one that says nothing of ours is Chinese. */
    static Locale of(String acceptLanguage) {
        if (acceptLanguage == null) {
            return USUAL;
        }
        try {
            Locale wanted = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(Locale.CHINESE, Locale.ENGLISH));
            return Locale.ENGLISH.equals(wanted) ? Locale.ENGLISH : USUAL;
        } catch (IllegalArgumentException e) {
            return USUAL;
        }
    }
}
