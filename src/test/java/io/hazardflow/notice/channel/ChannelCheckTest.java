package io.hazardflow.notice.channel;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.notice.ChannelType;
import io.hazardflow.notice.NoticeProperties;
import io.hazardflow.platform.StartupRefusedException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class ChannelCheckTest {

    private static final String URL = "https://outside.example/hook?key=hidden";

    @Test
    void aChannelThatCouldNeverDeliverRefusesTheStartAndIsNamed() {
        refused(channel(null, URL, "s"), "channels.x.type");
        refused(channel(ChannelType.WEBHOOK, null, "s"), "channels.x.url");
        refused(channel(ChannelType.WEBHOOK, "file:///etc/passwd", "s"), "channels.x.url");
        refused(channel(ChannelType.WEBHOOK, "https://user:word@outside.example/", "s"), "channels.x.url");
        refused(channel(ChannelType.WEBHOOK, URL, null), "channels.x.secret");
        refused(channel(ChannelType.WECOM, URL, null), "channels.x.posts");
        refused(channel(ChannelType.DINGTALK, URL, "s"), "channels.x.posts");
        refused(channel(ChannelType.MAIL, null, null), "spring.mail.host");
    }

    @Test
    void othersStart() {
        assertThatCode(() -> check(channel(ChannelType.WEBHOOK, URL, "s"), null, null)).doesNotThrowAnyException();
        assertThatCode(() -> check(channel(ChannelType.SMS, "http://127.0.0.1:9/sms", null), null, null)).doesNotThrowAnyException();
        assertThatCode(() -> check(channel(ChannelType.MAIL, null, null), new JavaMailSenderImpl(), "a@b.example")).doesNotThrowAnyException();
    }

    @Test
    void aMailNeedsASender() {
        assertThatThrownBy(() -> check(channel(ChannelType.MAIL, null, null), new JavaMailSenderImpl(), null))
            .isInstanceOf(StartupRefusedException.class).hasMessageContaining("hazardflow.notice.sending.from");
    }

    private static void refused(NoticeProperties.Channel channel, String words) {
        assertThatThrownBy(() -> check(channel, null, null)).isInstanceOf(StartupRefusedException.class).hasMessageContaining(words)
            .message().doesNotContain("hidden", "word@");
    }

    private static void check(NoticeProperties.Channel channel, JavaMailSender mails, String from) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (mails != null) {
            beans.addBean("mails", mails);
        }
        new ChannelCheck(new NoticeProperties(null, Map.of("x", channel)), new SendingProperties(null, null, null, false, from, null),
            beans.getBeanProvider(JavaMailSender.class)).afterSingletonsInstantiated();
    }

    private static NoticeProperties.Channel channel(ChannelType type, String url, String secret) {
        return new NoticeProperties.Channel(type, null, url == null ? null : URI.create(url), secret, List.of());
    }
}
