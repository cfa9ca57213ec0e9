package io.hazardflow.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.notice.ChannelType;
import io.hazardflow.notice.Delivery;
import io.hazardflow.notice.DeliveryState;
import io.hazardflow.notice.Notice;
import io.hazardflow.notice.NoticeProperties;
import io.hazardflow.notice.NoticeTexts;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody types, payloads stay valid and say it. */
class PayloadsTest {

    private static final String HOSTILE = "\" \\ ' ${7*7} #{7*7} <#assign x=1>${x} <#include \"/etc/passwd\"> "
        + "<script>alert(1)</script> \"}],\"msgtype\":\"x\" "
        + "[点此](http://evil.example) 👨‍👩‍👧‍👦 🧯 㐂𠮷";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final ObjectMapper json = new ObjectMapper();
    private final ChannelTemplates templates = new ChannelTemplates();
    private final NoticeTexts texts = texts();
    private final Messages messages = new Messages(texts, new NoticeProperties(URI.create("https://hazard.example/"), null), CLOCK);
    private final Payloads payloads = new Payloads(templates, null, new SendingProperties(null, null, null, false, null, null), CLOCK);

    static List<ChannelType> byHttp() {
        return Stream.of(ChannelType.values()).filter(type -> type != ChannelType.MAIL).toList();
    }

    @ParameterizedTest
    @MethodSource("byHttp")
    void hostileTextArrivesAsItWasTyped(ChannelType type) throws IOException {
        JsonNode payload = json.readTree(payload(type, HOSTILE, "第一行\r\n" + HOSTILE));

        String said = switch (type) {
            case WEBHOOK -> payload.path("body").asText();
            case SMS -> payload.path("text").asText();
            default -> payload.path("text").path("content").asText();
        };
        assertThat(said).contains(type == ChannelType.SMS ? "第一行 " : "第一行\n");
        if (type != ChannelType.SMS) {
            assertThat(said).contains(HOSTILE);
        } else {
            assertThat(said).contains(HOSTILE.substring(0, 40)).hasSizeLessThanOrEqualTo(700);
        }
        assertThat(payload.path("msgtype").asText()).isIn("", "text");
    }

    @ParameterizedTest
    @MethodSource("byHttp")
    void charactersThatAreNoTextAreLeftOutAndTheRestStays(ChannelType type) throws IOException {
        String payload = payload(type, "标\u0000题\u001b[31m\u202e\n第二\ud800行", "\u0007正\tw文\ufffe\u0085");
        assertThat(payload).contains("标题[31m", "第二行", "正", "w文").doesNotContain("\u0000", "\u001b", "\\u0000", "\\u001b", "\u202e", "\u0007");
        json.readTree(payload);
    }

    @ParameterizedTest
    @EnumSource(value = ChannelType.class, names = {"WECOM", "DINGTALK", "SMS"})
    void aLongTextIsCutBetweenCharactersAtTheLimitOfTheChannelAndKeepsItsLink(ChannelType type) throws IOException {
        JsonNode payload = json.readTree(payload(type, "标题", "𠮷".repeat(10_000)));
        String said = type == ChannelType.SMS ? payload.path("text").asText() : payload.path("text").path("content").asText();

        assertThat(said).startsWith("标题").endsWith("https://hazard.example/hazards/1").contains("𠮷…").doesNotContain("\ufffd");
        if (type == ChannelType.SMS) {
            assertThat(said.codePointCount(0, said.length())).isLessThanOrEqualTo(300);
        } else {
            assertThat(said.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(type == ChannelType.WECOM ? 2_048 : 20_000)
                .isGreaterThan(type == ChannelType.WECOM ? 2_030 : 15_000);
        }
    }

    @Test
    void aWebhookCutsBodiesOfTenThousandCharacters() throws IOException {
        JsonNode payload = json.readTree(payload(ChannelType.WEBHOOK, "题".repeat(10_000), "文".repeat(10_000)));
        assertThat(payload.path("title").asText()).hasSize(120).endsWith("题…");
        assertThat(payload.path("body").asText()).hasSize(4_000).endsWith("文…");
    }

    @Test
    void dingTalkIsSignedWithTheSecretAndTheTimeInTheAddress() {
        Delivery delivery = delivery("t", "b");
        HttpNotice notice = payloads.of(delivery, channel(ChannelType.DINGTALK), new Addressee(null, null), messages.of(delivery));
        assertThat(notice.url()).startsWith("https://robot.example/send?access_token=1&timestamp=1795744800000&sign=")
            .matches(".*sign=[A-Za-z0-9%]+");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void mailsShowWhatWasTypedAndNothingOfItActs(Locale language) {
        Map<String, Object> values = messages.of(delivery(HOSTILE, HOSTILE)).values();
        String page = templates.render("mail", language, values);
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "${7*7}", "&lt;#assign x=1&gt;", "㐂𠮷", "👨‍👩‍👧‍👦")
            .doesNotContain("<script", "49");
        assertThat(templates.render("mail-text", language, values)).contains(HOSTILE);
    }

    static List<Locale> languages() {
        return List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    }

    /** What a template may not do: turn escaping off, evaluate text, read other files or reach objects. */
    @Test
    void noTemplateGetsAroundTheEscaping() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates/notice"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(
                    "\\?\\s*(no_esc|interpret|eval|eval_json|new|api|with_args|json_string|js_string)\\b"
                        + "|<#(noautoesc|outputformat|ftl|attempt)|<#(include|import)\\s+[^\"]");
            }
        }
    }

    private String payload(ChannelType type, String title, String body) {
        Delivery delivery = delivery(title, body);
        return payloads.of(delivery, channel(type), new Addressee("13900000000", null), messages.of(delivery)).payload();
    }

    private static NoticeProperties.Channel channel(ChannelType type) {
        return new NoticeProperties.Channel(type, null, URI.create("https://robot.example/send?access_token=1"), "secret", List.of());
    }

    private static Delivery delivery(String title, String body) {
        Notice notice = new Notice(UUID.randomUUID(), "outside", null, true, Map.of("title", title, "body", body), "/hazards/1", CLOCK.instant());
        return new Delivery(UUID.randomUUID(), "x", "office.001", null, false, DeliveryState.SENDING, CLOCK.instant(), null, null,
            Locale.SIMPLIFIED_CHINESE, List.of(notice));
    }

    private static NoticeTexts texts() {
        try {
            var constructor = NoticeTexts.class.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
