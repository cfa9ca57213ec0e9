package io.hazardflow.access.web;

import io.hazardflow.access.OverHttp;
import io.hazardflow.access.TestPeople;
import io.hazardflow.access.Visitor;
import java.net.http.HttpHeaders;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static io.hazardflow.access.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

@OverHttp
class PageProtectionTest {

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @BeforeEach
    void account() {
        people.create("grid.901", "grid:901");
    }

    @Test
    void a_write_without_the_token_of_the_page_is_refused() {
        Visitor visitor = Visitor.signedIn(port, "grid.901", PASSWORD);

        assertThat(visitor.writeWithoutToken("POST", "/api/evidence", "{}")).satisfies(refused -> {
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("页面已过期");
        });
        assertThat(visitor.writeWithoutToken("POST", "/engine-rest/task", "{}").statusCode()).isEqualTo(403);
        assertThat(visitor.writeWithoutToken("POST", "/logout", "").statusCode()).isEqualTo(403);
        assertThat(visitor.write("POST", "/engine-rest/task", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void own_pages_allow_no_foreign_script_and_no_frame() {
        HttpHeaders headers = Visitor.signedIn(port, "grid.901", PASSWORD).page("/api/me").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
            .contains("script-src 'self';", "frame-ancestors 'none'", "worker-src 'self' blob:")
            .doesNotContain("unsafe-eval");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void the_engines_pages_run_only_their_own_scripts_and_evaluate_text_only_where_forms_need_it() {
        Visitor admin = Visitor.signedIn(port, "admin", "first-one-of-the-tests");

        for (String app : List.of("welcome", "tasklist", "cockpit", "admin")) {
            assertThat(admin.page("/camunda/app/" + app + "/default/").headers().allValues("Content-Security-Policy"))
                .as(app).singleElement()
                .satisfies(csp -> assertThat(csp).contains("default-src 'none'", "script-src 'nonce-", "'strict-dynamic'",
                    "frame-ancestors 'none'")
                    .doesNotContain("https:")
                    .satisfies(policy -> assertThat(policy.contains("unsafe-eval")).isEqualTo(app.equals("tasklist"))));
        }
    }

    @Test
    void the_tasklists_scripts_are_revalidated_instead_of_sent_again() {
        HttpHeaders headers = new Visitor(port).get("/camunda/lib/runtime.js").headers();

        assertThat(headers.allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(headers.firstValue("Last-Modified")).isPresent();
    }
}
