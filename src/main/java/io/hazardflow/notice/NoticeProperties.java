package io.hazardflow.notice;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The channels of this installation by their ids; without any, notices are shown on the pages alone.
 *
 * @param portal address of the portal as users reach it, put before the paths that notices lead to
 */
@ConfigurationProperties("hazardflow.notice")
public record NoticeProperties(URI portal, Map<String, Channel> channels) {

    public NoticeProperties {
        portal = portal == null ? URI.create("http://localhost:8080") : portal;
        channels = channels == null ? Map.of() : Map.copyOf(channels);
    }

    /**
     * One channel.
     *
     * @param label  name on the screen; null for that of its type
     * @param url    of the outside system; null for mail, which goes by {@code spring.mail}
     * @param secret for the signature, or the key of the gateway; null for none
     * @param posts  engine groups whose chat a robot writes to, {@code street-office:*} for all of a role; empty for channels to persons
     */
    public record Channel(ChannelType type, String label, URI url, String secret, List<String> posts) {

        public Channel {
            posts = posts == null ? List.of() : List.copyOf(posts);
        }

        /** Without address and secret, wherever it may be printed. */
        @Override
        public String toString() {
            return "Channel[" + type + "]";
        }
    }
}
