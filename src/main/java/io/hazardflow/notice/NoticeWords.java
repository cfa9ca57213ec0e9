package io.hazardflow.notice;

import java.io.UncheckedIOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Words of notices for lists, where one that cannot be put into words must not hide the others. */
@Component
class NoticeWords {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeWords.class);

    private final NoticeTexts texts;

    NoticeWords(NoticeTexts texts) {
        this.texts = texts;
    }

    NoticeText of(Notice notice, Locale language) {
        try {
            return texts.of(notice.kind(), notice.facts(), language);
        } catch (IllegalStateException | UncheckedIOException e) {
            LOG.error("Notice {} of kind {} has no words", notice.id(), notice.kind(), e);
            return isEnglish(language) ? new NoticeText("You have a new notice", "Open it to see what it is about.")
                : new NoticeText("您有一条新通知", "请点开查看。");
        }
    }

    /** In place of what the reader may not see any more. */
    static NoticeText hidden(Locale language) {
        return isEnglish(language) ? new NoticeText("A case that you can no longer see", "It has left your area of responsibility.")
            : new NoticeText("您已不能查看的事项", "此事项已不在您的管辖范围内。");
    }

    private static boolean isEnglish(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }
}
