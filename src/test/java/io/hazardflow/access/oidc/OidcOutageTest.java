package io.hazardflow.access.oidc;

import io.hazardflow.access.OverHttp;
import io.hazardflow.access.TestPeople;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static io.hazardflow.access.oidc.OidcVisitor.location;
import static io.hazardflow.access.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@OverHttp
@TestPropertySource(properties = {"hazardflow.access.oidc.client-id=" + OidcTestProvider.CLIENT,
    "hazardflow.access.oidc.client-secret=" + OidcTestProvider.SECRET})
class OidcOutageTest {

    private static final int PROVIDER_PORT = freePort();

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("hazardflow.access.oidc.issuer", () -> "http://127.0.0.1:" + PROVIDER_PORT);
    }

    @Test
    void while_the_provider_is_down_passwords_work_and_once_it_is_back_so_does_the_provider_without_a_new_start() {
        people.create("office.911", "street-office:001");
        OidcVisitor visitor = new OidcVisitor(port);

        assertThat(location(visitor.page("/oauth2/authorization/oidc"))).endsWith("/login?error");
        assertThat(visitor.refusal()).contains("暂时不可用");
        assertThat(location(visitor.signIn("office.911", PASSWORD))).endsWith("/");
        assertThat(visitor.get("/api/me").body()).contains("office.911");

        OidcVisitor leaving;
        try (OidcTestProvider provider = OidcTestProvider.on(PROVIDER_PORT)) {
            provider.knows(port);
            provider.employs("s-1", "back.again", "grid:002");
            await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofSeconds(1))
                .until(() -> location(new OidcVisitor(port).page("/oauth2/authorization/oidc")).startsWith(provider.issuer()));
            leaving = OidcVisitor.signedIn(port, "s-1");
            assertThat(leaving.get("/api/me").body()).contains("back.again");
        }

        assertThat(leaving.get("/api/me").statusCode()).as("the session lives on without the provider").isEqualTo(200);
        assertThat(location(leaving.write("POST", "/logout", ""))).endsWith("/login?logout");
        assertThat(leaving.get("/api/me").statusCode()).isEqualTo(401);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
