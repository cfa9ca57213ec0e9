package io.hazardflow.notice.channel;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** An HTTP and an SMTP server on this machine that stand for the systems outside, and one channel of each type that leads to them. */
public class OutsideWorld implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String SECRET = "SEC-of-the-tests-7f3a";
    static final String ROBOT_KEY = "robot-key-51c2";
    static final WireMockServer HTTP = new WireMockServer(WireMockConfiguration.options().dynamicPort().containerThreads(40));
    static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static {
        HTTP.start();
        MAIL.start();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
            "hazardflow.notice.portal=https://hazard.example",
            "hazardflow.notice.sending.connect-timeout=500ms", "hazardflow.notice.sending.answer-timeout=2s",
            "hazardflow.notice.sending.from=hazard@district.example", "hazardflow.notice.sending.mention=true",
            "hazardflow.notice.sending.sms.accepted-pointer=/code",
            "spring.mail.host=127.0.0.1", "spring.mail.port=" + MAIL.getSmtp().getPort(),
            "spring.mail.properties.mail.smtp.timeout=1000",
            channel("webhook", "type=webhook"), channel("webhook", "url=" + HTTP.baseUrl() + "/hook"), channel("webhook", "secret=" + SECRET),
            channel("wecom", "type=wecom"), channel("wecom", "url=" + HTTP.baseUrl() + "/cgi-bin/webhook/send?key=" + ROBOT_KEY),
            channel("wecom", "posts=street-office:001"), channel("wecom", "label=东街应急群"),
            channel("dingtalk", "type=dingtalk"), channel("dingtalk", "url=" + HTTP.baseUrl() + "/robot/send?access_token=" + ROBOT_KEY),
            channel("dingtalk", "secret=" + SECRET), channel("dingtalk", "posts=street-office:001"),
            channel("sms", "type=sms"), channel("sms", "url=" + HTTP.baseUrl() + "/sms"), channel("sms", "secret=" + SECRET),
            channel("mail", "type=mail"),
            channel("dead", "type=webhook"), channel("dead", "url=http://127.0.0.1:1/hook"), channel("dead", "secret=" + SECRET)).applyTo(context);
    }

    private static String channel(String id, String setting) {
        return "hazardflow.notice.channels." + id + "." + setting;
    }
}
