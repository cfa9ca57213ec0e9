package io.hazardflow.notice.channel;

import io.hazardflow.notice.ChannelType;
import io.hazardflow.notice.NoticeProperties;
import io.hazardflow.notice.NoticeProperties.Channel;
import io.hazardflow.platform.StartupRefusedException;
import java.net.URI;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Refuses a start with a channel that could never deliver, in words that name the setting; addresses and secrets are not repeated. */
@Component
class ChannelCheck implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelCheck.class);

    private final NoticeProperties notices;
    private final SendingProperties sending;
    private final ObjectProvider<JavaMailSender> mails;

    ChannelCheck(NoticeProperties notices, SendingProperties sending, ObjectProvider<JavaMailSender> mails) {
        this.notices = notices;
        this.sending = sending;
        this.mails = mails;
    }

    @Override
    public void afterSingletonsInstantiated() {
        notices.channels().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            String setting = "hazardflow.notice.channels." + entry.getKey();
            check(setting, entry.getValue());
            LOG.info("Notices go out by {} ({})", entry.getKey(), entry.getValue().type());
        });
    }

    private void check(String setting, Channel channel) {
        if (channel.type() == null) {
            throw refused(setting + ".type is missing: webhook, wecom, dingtalk, sms or mail. 缺少渠道类型。");
        }
        if (channel.type() == ChannelType.MAIL) {
            mail(setting);
        } else {
            http(setting, channel);
        }
        if (channel.type().isGroupChat() && channel.posts().isEmpty()) {
            throw refused(setting + ".posts is missing: whose chat does the robot write to? 缺少群机器人对应的岗位。");
        }
    }

    private void mail(String setting) {
        if (mails.getIfAvailable() == null) {
            throw refused(setting + " is for mail, but spring.mail.host is missing. 未配置邮件服务器。");
        }
        if (!StringUtils.hasText(sending.from())) {
            throw refused(setting + " is for mail, but hazardflow.notice.sending.from is missing. 未配置发件人。");
        }
    }

    private static void http(String setting, Channel channel) {
        URI url = channel.url();
        boolean web = url != null && url.getHost() != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()));
        if (!web || url.getUserInfo() != null) {
            throw refused(setting + ".url must be an absolute http or https address without user and password. 渠道地址无效。");
        }
        if (channel.type() == ChannelType.WEBHOOK && !StringUtils.hasText(channel.secret())) {
            throw refused(setting + ".secret is missing: the receiver tells our calls by its signature. 缺少签名密钥。");
        }
        if ("http".equals(url.getScheme())) {
            LOG.warn("{}.url is not https: what notices say can be read on the way", setting);
        }
    }

    private static StartupRefusedException refused(String words) {
        return new StartupRefusedException(words);
    }
}
