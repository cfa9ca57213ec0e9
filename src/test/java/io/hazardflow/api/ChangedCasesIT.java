package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.feed.FeedWorker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A system that pages through the changed cases gets every one, in the end as it stands. */
@ApiTest
class ChangedCasesIT {

    private static final int WRITERS = 3;
    private static final int CASES = 4;

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private FeedWorker feed;
    @Autowired
    private JdbcClient jdbc;

    /** What a reader knows after having read on and on. */
    private final class Reader {

        private final Map<String, String> states = new TreeMap<>();
        private final List<Long> positions = new ArrayList<>();
        private long after;

        private void readOn(int size) {
            JsonNode page;
            do {
                Answer answer = district.as("machine.iot").get("/api/bi/cases?size=" + size + "&after=" + after);
                assertThat(answer.status()).as("%s", answer).isEqualTo(200);
                page = answer.json();
                page.get("items").forEach(item -> {
                    positions.add(item.get("position").asLong());
                    states.put(item.get("number").asText(), item.get("state").asText());
                });
                after = page.get("last").asLong();
            } while (page.get("more").asBoolean());
        }
    }

    @Test
    void aReaderAmongWritersMissesNothingAndEndsWithTheNewestState() throws Exception {
        Reader reader = new Reader();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<List<String>>> written = IntStream.range(0, WRITERS).mapToObj(i -> writers.submit((Callable<List<String>>) this::write)).toList();
        while (!written.stream().allMatch(Future::isDone)) {
            feed.catchUp();
            reader.readOn(2);
        }
        writers.shutdown();
        feed.catchUp();
        reader.readOn(2);

        assertThat(reader.positions).isSorted().doesNotHaveDuplicates();
        for (Future<List<String>> numbers : written) {
            assertThat(reader.states).containsKeys(numbers.get().toArray(String[]::new));
        }
        Map<String, String> stand = new TreeMap<>();
        jdbc.sql("select number, state from hazardflow.hazard").query((row, index) -> stand.put(row.getString(1), row.getString(2))).list();
        assertThat(reader.states).isEqualTo(stand);
    }

    private List<String> write() {
        return IntStream.range(0, CASES).mapToObj(i -> i % 2 == 0
            ? cases.reported(Cases.GRID, "e0001") : cases.verified(Cases.GRID, "e0001")).toList();
    }

    @Test
    void whoReadsFromTheBeginningMeetsEachCaseOnceAndNobodysName() {
        cases.verified(Cases.GRID, "e0001");
        feed.catchUp();
        Reader reader = new Reader();
        reader.readOn(500);
        assertThat(reader.positions).hasSameSizeAs(reader.states.keySet()).isSorted();
        assertThat(district.as("machine.iot").get("/api/bi/cases?size=1000").text()).doesNotContain("疏散通道", "grid.001", "张志强", "reporter", "source",
            "description", "title");
    }

    @Test
    void onlySubscribedSystemsReadAndWhatIsWrongIsNamed() {
        assertThat(district.as("coordination").get("/api/bi/cases").status()).isEqualTo(403);
        assertThat(district.as("machine.iot").get("/api/bi/cases?after=-1").reason()).contains("「位置」须在 0 至");
        assertThat(district.as("machine.iot").get("/api/bi/cases?after=999999999999").reason()).contains("「位置」须在 0 至");
        assertThat(district.as("machine.iot").get("/api/bi/cases?after=x").reason()).contains("「位置」须是整数");
        assertThat(district.as("machine.iot").get("/api/bi/cases?size=1001").reason()).contains("「条数」须在 1 至 1000");
        assertThat(district.as("admin").get("/api/bi/cases?size=1").status()).isEqualTo(200);
        assertThat(jdbc.sql("select detail from hazardflow.audit_entry where target = '有变化的隐患' order by id desc limit 1")
            .query(String.class).single()).contains("最多 1 件");
    }
}
