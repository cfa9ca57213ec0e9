package io.hazardflow.access.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.access.OverHttp;
import io.hazardflow.access.TestPeople;
import io.hazardflow.access.Visitor;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OverHttp
class EnginePagesTest {

    private static final Pattern IN_POLICY = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile(" nonce=\"([^\"]+)\"");

    @LocalServerPort
    private int port;
    @Autowired
    private TestPeople people;

    @BeforeEach
    void account() {
        people.create("office.901", "street-office:901");
    }

    @Test
    void manyPagesAtATimeEachBearTheNonceOfTheirOwnPolicy() {
        Visitor visitor = Visitor.signedIn(port, "office.901", TestPeople.PASSWORD);

        assertThat(IntStream.range(0, 120).parallel().mapToObj(i -> visitor.page("/camunda/app/tasklist/default/")).toList())
            .allSatisfy(EnginePagesTest::bearsItsNonce);
    }

    private static void bearsItsNonce(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        Matcher policy = IN_POLICY.matcher(page.headers().firstValue("Content-Security-Policy").orElseThrow());
        assertThat(policy.find()).isTrue();
        assertThat(IN_PAGE.matcher(page.body()).results().map(found -> found.group(1))).isNotEmpty().containsOnly(policy.group(1));
        assertThat(page.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).containsIgnoringCase("utf-8"));
    }
}
