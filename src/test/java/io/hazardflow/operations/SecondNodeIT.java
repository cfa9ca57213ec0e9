package io.hazardflow.operations;

import com.zaxxer.hikari.HikariDataSource;
import io.hazardflow.api.ApiTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class SecondNodeIT {

    private static final String PERSON = "office.007";
    private static final String ADDRESS = "203.0.113.77";

    @LocalServerPort
    private int port;
    @Autowired
    private DataSource database;
    @TempDir
    private Path temporary;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
    private ForkedApplication secondNode;

    @AfterEach
    void leave_nothing_running() throws Exception {
        if (secondNode != null) {
            secondNode.stop();
        }
    }

    @Test
    @Timeout(300)
    void a_second_node_knows_the_session_its_end_and_who_guesses() throws Exception {
        secondNode = ForkedApplication.beside(database.unwrap(HikariDataSource.class), temporary.resolve("second.log"));
        int other = secondNode.address().getPort();

        get(port, "/login");
        send(HttpRequest.newBuilder(at(port, "/login")).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("username=" + PERSON + "&password=demo&_csrf=" + cookie("HF-XSRF"))));
        assertThat(get(port, "/api/me").body()).contains(PERSON);
        assertThat(get(other, "/api/me").body()).contains(PERSON);
        assertThat(get(other, "/camunda/api/engine/engine/default/filter").statusCode()).isEqualTo(200);

        send(HttpRequest.newBuilder(at(other, "/logout")).header("X-HF-XSRF", cookie("HF-XSRF")).POST(BodyPublishers.noBody()));
        assertThat(get(other, "/api/me").statusCode()).isEqualTo(401);
        assertThat(get(port, "/api/me").statusCode()).isEqualTo(401);

        for (int i = 0; i < 5; i++) {
            assertThat(guess(port)).isEqualTo(401);
        }
        assertThat(guess(other)).isEqualTo(429);
    }

    private int guess(int node) throws Exception {
        String credentials = Base64.getEncoder().encodeToString((PERSON + ":wrong").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(at(node, "/api/me")).header("Authorization", "Basic " + credentials)
            .header("X-Forwarded-For", ADDRESS)).statusCode();
    }

    private HttpResponse<String> get(int node, String path) throws Exception {
        return send(HttpRequest.newBuilder(at(node, path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals(name)).map(HttpCookie::getValue).findFirst()
            .orElseThrow();
    }

    private static URI at(int node, String path) {
        return URI.create("http://localhost:" + node + path);
    }
}
