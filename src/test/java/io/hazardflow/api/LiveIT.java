package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.dashboard.measure.MonthSums;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class LiveIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Cases cases;
    @Autowired
    private MonthSums months;
    @Autowired
    private District district;

    @Test
    void aPageHearsWithinFiveSecondsThatSomethingWasRecorded() throws Exception {
        months.catchUp();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/live/figures?seconds=60"))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("office.001:demo".getBytes(StandardCharsets.UTF_8)))
            .header("Accept", "text/event-stream").build();
        try (Stream<String> lines = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body()) {
            Iterator<String> events = lines.filter(line -> line.startsWith("event:figures")).iterator();
            assertThat(heard(events)).as("what was there when the page opened").isTrue();
            CompletableFuture<Boolean> next = CompletableFuture.supplyAsync(events::hasNext);
            cases.reported("office.001", "e0001");
            months.catchUp();
            assertThat(next.get(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static boolean heard(Iterator<String> events) throws Exception {
        return CompletableFuture.supplyAsync(() -> events.hasNext() && !events.next().isEmpty()).get(Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void aStreamOfNoTimeIsRefused() {
        assertThat(district.as("office.001").get("/api/live/figures?seconds=0", "Accept", "application/json").status()).isIn(400, 406);
    }
}
