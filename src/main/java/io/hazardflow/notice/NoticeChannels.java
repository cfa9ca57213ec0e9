package io.hazardflow.notice;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The channels of this installation, in the order of their ids. */
@Component
class NoticeChannels {

    private static final String EVERY_UNIT = "*";

    private final List<Entry> entries;

    NoticeChannels(NoticeProperties properties) {
        entries = properties.channels().entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
            .map(channel -> new Entry(channel.getKey(), channel.getValue())).toList();
    }

    /** A channel with its id. */
    record Entry(String id, NoticeProperties.Channel channel) {

        ChannelType type() {
            return channel.type();
        }

        /** Name on the screen. */
        String label() {
            return channel.label() != null ? channel.label() : channel.type().label();
        }

        /** The first of these posts that the chat is for. */
        private Optional<String> postOf(Collection<String> posts) {
            return posts.stream().filter(post -> channel.posts().stream().anyMatch(pattern -> matches(pattern, post))).findFirst();
        }

        private static boolean matches(String pattern, String post) {
            return pattern.endsWith(EVERY_UNIT) ? post.startsWith(pattern.substring(0, pattern.length() - EVERY_UNIT.length()))
                : post.equals(pattern);
        }
    }

    /** A group chat and the post for which it is told. */
    record Chat(Entry channel, String post) {
    }

    Optional<Entry> find(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** Those that reach one person at a time. */
    List<Entry> personal() {
        return entries.stream().filter(entry -> !entry.type().isGroupChat()).toList();
    }

    /** The group chats of these posts, each once. */
    List<Chat> chats(Collection<String> posts) {
        return entries.stream().filter(entry -> entry.type().isGroupChat())
            .flatMap(entry -> entry.postOf(posts).map(post -> new Chat(entry, post)).stream()).toList();
    }
}
