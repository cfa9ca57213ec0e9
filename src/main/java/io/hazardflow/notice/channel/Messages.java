package io.hazardflow.notice.channel;

import io.hazardflow.notice.Delivery;
import io.hazardflow.notice.Notice;
import io.hazardflow.notice.NoticeProperties;
import io.hazardflow.notice.NoticeText;
import io.hazardflow.notice.NoticeTexts;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Puts a delivery into words. */
@Component
class Messages {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_BODY = 4_000;

    private final NoticeTexts texts;
    private final NoticeProperties notices;
    private final Clock clock;

    Messages(NoticeTexts texts, NoticeProperties notices, Clock clock) {
        this.texts = texts;
        this.notices = notices;
        this.clock = clock;
    }

    Message of(Delivery delivery) {
        List<Message.Item> items = delivery.notices().stream().map(notice -> item(notice, delivery.language())).toList();
        Message.Item first = items.get(0);
        return delivery.digest()
            ? new Message(delivery, digestTitle(items.size(), delivery.language()), digestBody(items), page("/notices"), items)
            : new Message(delivery, first.title(), first.body(), first.link(), items);
    }

    private Message.Item item(Notice notice, Locale language) {
        NoticeText text = texts.of(notice.kind(), notice.facts(), language);
        return new Message.Item(notice.kind(), notice.subject(), notice.urgent(),
            PlainText.characters(PlainText.line(text.title()), LONGEST_TITLE),
            PlainText.characters(PlainText.clean(text.body()).strip(), LONGEST_BODY),
            page(notice.path()), notice.at().truncatedTo(ChronoUnit.SECONDS).atZone(clock.getZone()).toOffsetDateTime().toString());
    }

    private static String digestTitle(int count, Locale language) {
        boolean english = Locale.ENGLISH.getLanguage().equals(language.getLanguage());
        return english ? (count == 1 ? "1 notice" : count + " notices") + " on hazards" : "隐患整改：" + count + " 条通知";
    }

    private static String digestBody(List<Message.Item> items) {
        return IntStream.range(0, items.size()).mapToObj(i -> i + 1 + ". " + items.get(i).title()).collect(Collectors.joining("\n"));
    }

    private String page(String path) {
        return path == null ? "" : notices.portal().toString().replaceAll("/+$", "") + path;
    }
}
