package io.hazardflow.notice.channel;

import io.hazardflow.notice.Delivery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one delivery says, in the words and language of its reader. Plain text, clean, of any length.
 *
 * @param link  address of the page to go to; empty for none
 * @param items the single notices of a digest; one otherwise
 */
record Message(Delivery delivery, String title, String body, String link, List<Item> items) {

    Message {
        items = List.copyOf(items);
    }

    /** One notice of it. */
    record Item(String kind, String subject, boolean urgent, String title, String body, String link, String at) {

        Map<String, Object> values() {
            return Map.of("kind", kind, "subject", Objects.requireNonNullElse(subject, ""), "urgent", urgent, "title", title, "body", body,
                "link", link, "at", at);
        }
    }

    boolean isUrgent() {
        return items.stream().anyMatch(Item::urgent);
    }

    Map<String, Object> values() {
        Item first = items.get(0);
        Map<String, Object> values = new HashMap<>(first.values());
        values.put("id", delivery.id().toString());
        values.put("person", Objects.requireNonNullElse(delivery.person(), ""));
        values.put("chat", Objects.requireNonNullElse(delivery.chat(), ""));
        values.put("digest", delivery.digest());
        values.put("urgent", isUrgent());
        values.put("title", title);
        values.put("body", body);
        values.put("link", link);
        values.put("items", items.stream().map(Item::values).toList());
        if (delivery.digest()) {
            values.put("kind", "digest");
            values.put("subject", "");
        }
        return values;
    }
}
