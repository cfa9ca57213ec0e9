package io.hazardflow.notice.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** 邮件发送: HTML and plain text in the reader's language, to his address as it is now. */
@Component
class SendNoticeMail implements JavaDelegate {

    private final NoticeRequests requests;
    private final Messages messages;
    private final ChannelTemplates templates;
    private final ObjectProvider<JavaMailSender> mails;
    private final String from;

    SendNoticeMail(NoticeRequests requests, Messages messages, ChannelTemplates templates, ObjectProvider<JavaMailSender> mails,
                   SendingProperties sending) {
        this.requests = requests;
        this.messages = messages;
        this.templates = templates;
        this.mails = mails;
        this.from = sending.from();
    }

    @Override
    public void execute(DelegateExecution execution) {
        NoticeRequests.Outgoing outgoing = requests.outgoing(execution.getProcessBusinessKey());
        JavaMailSender sender = mails.getObject();
        try {
            sender.send(mail(outgoing, messages.of(outgoing.delivery()), sender.createMimeMessage()));
        } catch (MailException | MessagingException e) {
            if (rejectedAddress(e)) {
                throw new NoAddressee("邮件服务器拒绝了收件人的邮箱地址");
            }
            throw new NotDeliveredException(HttpNotice.label(outgoing.channel()), reason(e));
        }
    }

    private MimeMessage mail(NoticeRequests.Outgoing outgoing, Message message, MimeMessage mail) throws MessagingException {
        Locale language = outgoing.delivery().language();
        Map<String, Object> values = message.values();
        MimeMessageHelper helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(outgoing.addressee().mail());
        helper.setSubject(message.title());
        helper.setText(templates.render("mail-text", language, values), templates.render("mail", language, values));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        mail.setHeader("Idempotency-Key", outgoing.delivery().id().toString());
        return mail;
    }

    private static boolean rejectedAddress(Exception thrown) {
        return thrown instanceof MailSendException sending && sending.getFailedMessages().values().stream()
            .anyMatch(failed -> failed instanceof SendFailedException refused && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0);
    }

    private static String reason(Exception thrown) {
        if (thrown instanceof MailAuthenticationException) {
            return "邮件服务器不接受本系统的账号或密码";
        }
        return thrown.getCause() == null ? "邮件服务器没有接收这封邮件" : "连不上邮件服务器或对方没有答复";
    }
}
