package io.hazardflow.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Instant AT = Instant.ofEpochSecond(1_700_000_000);
    private static final List<String> PROCESSES = List.of("hazard-rectification");

    /** Made with: printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac "$SECRET". */
    @Test
    void itIsWhatOpensslComputes() {
        assertThat(Signature.of(SECRET, AT, "{\"a\":1}".getBytes(StandardCharsets.UTF_8)))
            .isEqualTo("t=1700000000,v1=f05f2539e3ae1c49aec5f8cfdad75ef6b06480b133973ffbb7ec9e18827af177");
    }

    @Test
    void aReceiverTellsTheGenuineFromTheChangedAndTheStale() {
        String body = "{\"subject\":\"㐂𠮷\"}";
        String header = Signature.of(SECRET, AT, body.getBytes(StandardCharsets.UTF_8));

        assertThat(RecipeOfTheReceiver.isGenuine(SECRET, header, body, AT.plusSeconds(30))).isTrue();
        assertThat(RecipeOfTheReceiver.isGenuine(SECRET, header, body + " ", AT)).isFalse();
        assertThat(RecipeOfTheReceiver.isGenuine(SECRET, header.replace("1700000000", "1700000001"), body, AT)).isFalse();
        assertThat(RecipeOfTheReceiver.isGenuine(SECRET, header, body, AT.plusSeconds(301))).isFalse();
    }

    @Test
    void aConfigurationThatCannotWorkIsRefusedAtTheStart() {
        refused("city", subscriber("https://example.org/in", "short", PROCESSES), "hazardflow.subscribers.city.secret");
        refused("city", subscriber("https://example.org/in", SECRET, List.of()), "hazardflow.subscribers.city.processes");
        refused("city", subscriber("file:///etc/passwd", SECRET, PROCESSES), "hazardflow.subscribers.city.url");
        refused("city", subscriber(null, null, PROCESSES), "needs a url to push to, or accounts");
        refused("City!", subscriber("https://example.org/in", SECRET, PROCESSES), "an id has");
        assertThatCode(() -> new SubscriptionProperties(Map.of("city", subscriber("https://example.org/in", SECRET, PROCESSES))))
            .doesNotThrowAnyException();
    }

    private static void refused(String id, SubscriptionProperties.Subscriber subscriber, String rule) {
        assertThatThrownBy(() -> new SubscriptionProperties(Map.of(id, subscriber))).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(rule);
    }

    private static SubscriptionProperties.Subscriber subscriber(String url, String secret, List<String> processes) {
        return new SubscriptionProperties.Subscriber(null, url == null ? null : URI.create(url), secret, processes, null, null);
    }
}
