package io.hazardflow.notice.channel;

import io.hazardflow.notice.NoticeProperties.Channel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpEntity;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.camunda.connect.spi.ConnectorInvocation;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** One call of the http-connector: adds the secrets, bounds time and size, and says in one sentence why it failed. */
@Component(ChannelCalls.BEAN)
class ChannelCalls implements DisposableBean {

    static final String BEAN = "channelCalls";
    static final int LONGEST_ANSWER = 64 * 1024;

    private final NoticeRequests requests;
    private final Answers answers;
    private final ChannelPauses pauses;
    private final SendingProperties sending;
    private final Clock clock;
    private final ScheduledExecutorService cutter = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "notice-cutter");
        thread.setDaemon(true);
        return thread;
    });

    ChannelCalls(NoticeRequests requests, Answers answers, ChannelPauses pauses, SendingProperties sending, Clock clock) {
        this.requests = requests;
        this.answers = answers;
        this.pauses = pauses;
        this.sending = sending;
        this.clock = clock;
    }

    CloseableHttpResponse make(ConnectorInvocation invocation) {
        HttpNotice notice = requests.current();
        pauses.check(notice);
        HttpRequestBase request = (HttpRequestBase) invocation.getTarget();
        request.setConfig(RequestConfig.custom().setConnectTimeout(millis(sending.connectTimeout())).setRedirectsEnabled(false)
            .setConnectionRequestTimeout(millis(sending.connectTimeout())).setSocketTimeout(millis(sending.answerTimeout())).build());
        addSecret(request, notice);
        ScheduledFuture<?> cut = cutter.schedule(request::abort, sending.longest().toMillis(), TimeUnit.MILLISECONDS);
        try {
            CloseableHttpResponse response = proceed(invocation);
            String body = read(response);
            answers.check(notice.channel(), response, body);
            pauses.answered(notice);
            return response;
        } catch (IOException e) {
            throw failed(notice, Trouble.of(e, request.isAborted(), sending));
        } finally {
            cut.cancel(false);
        }
    }

    private NotDeliveredException failed(HttpNotice notice, Trouble trouble) {
        if (trouble.slow()) {
            pauses.silent(notice, trouble.words());
        }
        return new NotDeliveredException(notice.label(), trouble.words());
    }

    private static CloseableHttpResponse proceed(ConnectorInvocation invocation) throws IOException {
        try {
            return (CloseableHttpResponse) invocation.proceed();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** The answer, which then stands in the response instead of a stream without end. */
    private static String read(CloseableHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return "";
        }
        try (CloseableHttpResponse open = response) {
            byte[] body = entity.getContent().readNBytes(LONGEST_ANSWER + 1);
            if (body.length > LONGEST_ANSWER) {
                throw new AnswerTooLongException();
            }
            open.setEntity(new ByteArrayEntity(body, ContentType.get(entity)));
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private void addSecret(HttpRequestBase request, HttpNotice notice) {
        Channel channel = notice.channel();
        if (channel.secret() == null) {
            return;
        }
        switch (channel.type()) {
            case WEBHOOK -> {
                long at = clock.instant().getEpochSecond();
                request.setHeader("X-HazardFlow-Signature", "t=" + at + ",v1=" + Hmac.hex(channel.secret(), at + "." + notice.payload()));
            }
            case SMS -> request.setHeader(sending.sms().keyHeader(), channel.secret());
            default -> { }
        }
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }

    @Override
    public void destroy() {
        cutter.shutdownNow();
    }
}
