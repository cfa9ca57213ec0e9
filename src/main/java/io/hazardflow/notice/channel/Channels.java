package io.hazardflow.notice.channel;

import io.hazardflow.notice.ChannelType;
import io.hazardflow.notice.NoticeProperties;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The configured channels and what they are called on screens. */
@Component
class Channels {

    private final NoticeProperties notices;

    Channels(NoticeProperties notices) {
        this.notices = notices;
    }

    /** Empty where it was taken out of the configuration meanwhile. */
    Optional<NoticeProperties.Channel> find(String id) {
        return Optional.ofNullable(notices.channels().get(id));
    }

    static String label(NoticeProperties.Channel channel) {
        return channel.label() == null ? label(channel.type()) : channel.label();
    }

    private static String label(ChannelType type) {
        return switch (type) {
            case WEBHOOK -> "系统接口";
            case WECOM -> "企业微信群";
            case DINGTALK -> "钉钉群";
            case SMS -> "短信";
            case MAIL -> "邮件";
        };
    }
}
