package io.hazardflow.subscription;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The system at the other end, over real HTTP, which can be well or ill in several ways. */
@TestConfiguration(proxyBeanMethods = false)
public class ReceivingSystem {

    static final String SECRET = "a-secret-of-the-tests-0123456789-abcdef";
    static final String PROCESS = "delivery-of-the-tests";

    @Bean
    Receiver receiver() {
        return new Receiver();
    }

    @Bean
    DynamicPropertyRegistrar receivingSystem(Receiver receiver) {
        return properties -> {
            properties.add("hazardflow.subscribers.sink.url", receiver::url);
            properties.add("hazardflow.subscribers.sink.secret", () -> SECRET);
            properties.add("hazardflow.subscribers.sink.processes", () -> PROCESS);
        };
    }

    enum Health { WELL, BROKEN, SLOW, HANGS_UP, REDIRECTS, TAKES_AND_HANGS_UP }

    record Received(String signature, String key, String body) {
    }

    static final class Receiver implements DisposableBean {

        private final HttpServer server;
        private final List<Received> taken = new CopyOnWriteArrayList<>();
        private final AtomicReference<Health> health = new AtomicReference<>(Health.WELL);

        Receiver() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.setExecutor(Executors.newCachedThreadPool());
                server.createContext("/events", this::answer);
                server.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/events";
        }

        void is(Health state) {
            health.set(state);
        }

        List<Received> taken() {
            return List.copyOf(taken);
        }

        void forget() {
            taken.clear();
        }

        private void answer(HttpExchange call) throws IOException {
            String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Received received = new Received(call.getRequestHeaders().getFirst("X-HazardFlow-Signature"),
                call.getRequestHeaders().getFirst("Idempotency-Key"), body);
            switch (health.get()) {
                case WELL -> {
                    taken.add(received);
                    call.sendResponseHeaders(204, -1);
                }
                case BROKEN -> call.sendResponseHeaders(500, 0);
                case REDIRECTS -> {
                    call.getResponseHeaders().add("Location", url());
                    call.sendResponseHeaders(302, -1);
                }
                case SLOW -> pause();
                case TAKES_AND_HANGS_UP -> taken.add(received);
                case HANGS_UP -> { }
            }
            call.close();
        }

        private static void pause() {
            try {
                Thread.sleep(1_500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void destroy() {
            server.stop(0);
        }
    }
}
