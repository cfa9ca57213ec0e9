package io.hazardflow.subscription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Posts a batch to a system and waits until it has taken it. Follows no redirection and reads no answer beyond its status. */
@Component
class EventPost {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT)
        .followRedirects(HttpClient.Redirect.NEVER).build();
    private final ObjectMapper json;
    private final Clock clock;
    private final Duration patience;

    EventPost(ObjectMapper json, Clock clock, @Value("${hazardflow.subscription.patience:15s}") Duration patience) {
        this.json = json;
        this.clock = clock;
        this.patience = patience;
    }

    /** @throws PushFailedException unless the answer is 2xx */
    void send(SubscriptionProperties.Subscriber to, EventBatch batch) {
        byte[] body = body(batch);
        HttpRequest request = HttpRequest.newBuilder(to.url()).timeout(patience)
            .header("Content-Type", "application/json;charset=UTF-8")
            .header("Idempotency-Key", batch.subscriber() + "-" + batch.events().get(0).position() + "-" + batch.last())
            .header(Signature.HEADER, Signature.of(to.secret(), clock.instant(), body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        int status = status(request);
        if (status < 200 || status > 299) {
            throw new PushFailedException("对方系统回答 " + status + (status >= 300 && status < 400 ? "（不跟随跳转，请改正配置的地址）" : ""));
        }
    }

    private int status(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            response.body().close();
            return response.statusCode();
        } catch (HttpConnectTimeoutException e) {
            throw new PushFailedException("连不上对方系统：" + CONNECT.toSeconds() + " 秒内没有应答", e);
        } catch (HttpTimeoutException e) {
            throw new PushFailedException("对方系统 " + patience.toSeconds() + " 秒内没有回答", e);
        } catch (ConnectException e) {
            throw new PushFailedException("连不上对方系统：连接被拒绝或地址不存在", e);
        } catch (IOException e) {
            throw new PushFailedException("与对方系统的连接中断", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PushFailedException("推送被中止", e);
        }
    }

    private byte[] body(EventBatch batch) {
        try {
            return json.writeValueAsBytes(batch);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
