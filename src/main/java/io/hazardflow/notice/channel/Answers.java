package io.hazardflow.notice.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.notice.NoticeProperties.Channel;
import java.util.Map;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpResponse;
import org.apache.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads from an answer whether the channel has taken the notice; what else stands in it is nobody's business here. */
@Component
class Answers {

    private static final Map<Integer, String> KNOWN_CODES = Map.of(
        93000, "机器人地址无效或机器人已被移出群", 45009, "发送过于频繁（每个机器人每分钟最多 20 条）",
        310000, "安全设置不符（加签密钥、关键词或 IP 地址段）", 300001, "机器人地址中的 access_token 无效",
        130101, "发送过于频繁（每个机器人每分钟最多 20 条）", 410100, "发送过于频繁（每个机器人每分钟最多 20 条）");
    private static final int REASONS_OF_CLIENT = 400;

    private final ObjectMapper json;
    private final SendingProperties sending;

    Answers(ObjectMapper json, SendingProperties sending) {
        this.json = json;
        this.sending = sending;
    }

    void check(Channel channel, HttpResponse response, String body) {
        int status = response.getStatusLine().getStatusCode();
        if (status < HttpStatus.SC_OK || status >= HttpStatus.SC_MULTIPLE_CHOICES) {
            throw refused(channel, status(status));
        }
        switch (channel.type()) {
            case WECOM, DINGTALK -> robot(channel, body);
            case SMS -> gateway(channel, response, body);
            default -> noPage(channel, response);
        }
    }

    private void robot(Channel channel, String body) {
        JsonNode code = tree(channel, body).path("errcode");
        if (!code.isIntegralNumber()) {
            throw refused(channel, "对方的答复无法识别");
        }
        if (code.intValue() != 0) {
            String known = KNOWN_CODES.get(code.intValue());
            throw refused(channel, "对方没有接收（错误码 " + code.asLong() + (known == null ? "" : "，" + known) + "）");
        }
    }

    private void gateway(Channel channel, HttpResponse response, String body) {
        noPage(channel, response);
        String pointer = sending.sms().acceptedPointer();
        if (pointer != null && !sending.sms().acceptedValue().equals(tree(channel, body).at(pointer).asText())) {
            throw refused(channel, "短信网关没有接收");
        }
    }

    /** A sign-in page of some proxy says 200, too. */
    private static void noPage(Channel channel, HttpResponse response) {
        boolean page = response.getFirstHeader(HttpHeaders.CONTENT_TYPE) != null
            && response.getFirstHeader(HttpHeaders.CONTENT_TYPE).getValue().startsWith("text/html");
        if (page) {
            throw refused(channel, "答复是一个网页，不是接口的答复");
        }
    }

    private JsonNode tree(Channel channel, String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw refused(channel, "对方的答复无法识别");
        }
    }

    private static String status(int status) {
        String meaning = switch (status) {
            case HttpStatus.SC_UNAUTHORIZED, HttpStatus.SC_FORBIDDEN -> "，密钥不被接受";
            case HttpStatus.SC_NOT_FOUND -> "，地址不存在";
            case 429 -> "，发送过于频繁";
            default -> status >= HttpStatus.SC_INTERNAL_SERVER_ERROR ? "，对方服务器出错" : status >= REASONS_OF_CLIENT ? "" : "，要求转到别的地址，未跟随";
        };
        return "对方没有接收（HTTP " + status + meaning + "）";
    }

    private static NotDeliveredException refused(Channel channel, String reason) {
        return new NotDeliveredException(HttpNotice.label(channel), reason);
    }
}
