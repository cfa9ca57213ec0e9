package io.hazardflow.notice.channel;

import io.hazardflow.notice.Delivery;
import io.hazardflow.notice.NoticeProperties.Channel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The body of a request and its address, as each channel's documentation asks for them. */
@Component
class Payloads {

    /** WeCom takes 2,048 bytes of text. */
    private static final int WECOM_BYTES = 2_048;
    /** DingTalk takes 20,000 bytes in all. */
    private static final int DINGTALK_BYTES = 18_000;

    private final ChannelTemplates templates;
    private final DeliveryAddresses addresses;
    private final SendingProperties sending;
    private final Clock clock;

    Payloads(ChannelTemplates templates, DeliveryAddresses addresses, SendingProperties sending, Clock clock) {
        this.templates = templates;
        this.addresses = addresses;
        this.sending = sending;
        this.clock = clock;
    }

    HttpNotice of(Delivery delivery, Channel channel, Addressee addressee, Message message) {
        Map<String, Object> values = new HashMap<>(message.values());
        String template = channel.type().name().toLowerCase(Locale.ROOT);
        switch (channel.type()) {
            case WECOM -> robot(values, message, WECOM_BYTES, false);
            case DINGTALK -> robot(values, message, DINGTALK_BYTES, true);
            case SMS -> {
                values.put("phone", addressee.phone());
                values.put("text", text(message, " ", limit -> limit.codePointCount(0, limit.length()), sending.sms().limit()));
            }
            case WEBHOOK -> { }
            case MAIL -> throw new IllegalStateException("mail goes by SMTP");
        }
        return new HttpNotice(delivery, channel, address(channel), templates.render(template, Locale.SIMPLIFIED_CHINESE, values));
    }

    private void robot(Map<String, Object> values, Message message, int bytes, boolean named) {
        List<String> phones = sending.mention() && message.isUrgent() ? addresses.onDuty(message.delivery().chat()) : List.of();
        String mentions = named ? phones.stream().map(phone -> "@" + phone).collect(Collectors.joining(" ")) : "";
        String text = text(message, "\n", line -> line.getBytes(StandardCharsets.UTF_8).length, bytes - mentions.length() - 1);
        values.put("text", StringUtils.hasText(mentions) ? text + "\n" + mentions : text);
        values.put("phones", phones);
    }

    /** Title, body and link, of which the body is cut. */
    private static String text(Message message, String between, Measure measure, int limit) {
        boolean bytes = "\n".equals(between);
        String body = bytes ? message.body() : message.body().replaceAll("\\s*\\n\\s*", " ");
        int rest = limit - measure.of(message.title()) - measure.of(message.link()) - 2 * measure.of(between);
        List<String> parts = new ArrayList<>(List.of(message.title()));
        if (!body.isEmpty() && rest > 0) {
            parts.add(bytes ? PlainText.bytes(body, rest) : PlainText.characters(body, rest));
        }
        if (!message.link().isEmpty()) {
            parts.add(message.link());
        }
        return String.join(between, parts);
    }

    private String address(Channel channel) {
        String url = channel.url().toString();
        return switch (channel.type()) {
            case DINGTALK -> StringUtils.hasText(channel.secret()) ? signed(url, channel.secret()) : url;
            default -> url;
        };
    }

    /** As DingTalk's documentation of custom robots says. */
    private String signed(String url, String secret) {
        long timestamp = clock.millis();
        String sign = Hmac.base64(secret, timestamp + "\n" + secret);
        return url + (url.contains("?") ? "&" : "?") + "timestamp=" + timestamp + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8);
    }

    /** Length of a text in the unit that a channel counts in. */
    private interface Measure {

        int of(String text);
    }
}
