package io.hazardflow.access.web;

import io.hazardflow.access.OverHttp;
import io.hazardflow.access.TestPeople;
import io.hazardflow.access.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static io.hazardflow.access.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

@OverHttp
class ForeignOriginTest {

    private static final String ENGINE_LOGOUT = "/camunda/api/admin/auth/user/default/logout";
    private static final String ENGINE_WRITE = "/camunda/api/engine/engine/default/filter/none/list";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @BeforeEach
    void account() {
        people.create("grid.951", "grid:951");
    }

    @Test
    void what_a_foreign_page_sends_changes_nothing_even_with_the_right_tokens() {
        for (String[] foreign : List.of(new String[] {"Origin", "https://evil.example"}, new String[] {"Origin", "null"},
            new String[] {"Origin", "http://localhost:1"}, new String[] {"Sec-Fetch-Site", "cross-site"},
            new String[] {"Sec-Fetch-Site", "same-site"})) {
            Visitor person = Visitor.signedIn(port, "grid.951", PASSWORD);
            Visitor foreignPage = person.with(foreign[0], foreign[1]);
            for (String path : List.of("/logout", ENGINE_LOGOUT, ENGINE_WRITE, "/api/evidence", "/engine-rest/task")) {
                assertThat(foreignPage.write("POST", path, "{}")).as(path + " " + foreign[1]).satisfies(refused -> {
                    assertThat(refused.statusCode()).isEqualTo(403);
                    assertThat(refused.body()).contains("请求来自其他网站");
                });
                assertThat(foreignPage.writeWithoutToken("POST", path, "{}").statusCode()).as(path).isEqualTo(403);
            }
            assertThat(person.get("/api/me").statusCode()).as("the session lives on").isEqualTo(200);
        }
    }

    @Test
    void a_foreign_page_signs_nobody_in() {
        Visitor stranger = new Visitor(port).with("Origin", "https://evil.example");

        assertThat(stranger.signIn("grid.951", PASSWORD).statusCode()).isEqualTo(403);
        assertThat(stranger.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void our_own_pages_are_served() {
        Visitor person = Visitor.signedIn(port, "grid.951", PASSWORD);

        assertThat(person.with("Origin", "http://localhost:" + port).write("POST", "/engine-rest/task", "{}").statusCode()).isEqualTo(200);
        assertThat(person.with("Sec-Fetch-Site", "same-origin").write("POST", ENGINE_WRITE, "{}").body())
            .doesNotContain("请求来自其他网站");
        assertThat(person.write("POST", ENGINE_LOGOUT, "").statusCode()).isEqualTo(204);
    }

    @Test
    void behind_a_proxy_the_name_that_the_browser_used_counts() {
        Visitor person = Visitor.signedIn(port, "grid.951", PASSWORD).with("X-Forwarded-Host", "hazard.example.cn")
            .with("X-Forwarded-Proto", "https").with("X-Forwarded-Port", "443").with("X-Forwarded-For", "203.0.113.7");

        assertThat(person.with("Origin", "https://hazard.example.cn").write("POST", "/engine-rest/task", "{}").statusCode()).isEqualTo(200);
        assertThat(person.with("Origin", "https://evil.example").write("POST", "/engine-rest/task", "{}").statusCode()).isEqualTo(403);
    }
}
