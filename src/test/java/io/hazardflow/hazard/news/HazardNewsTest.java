package io.hazardflow.hazard.news;

import static io.hazardflow.hazard.HazardDriver.ENTERPRISE;
import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.ProcessTest;
import io.hazardflow.feed.FeedPositions;
import io.hazardflow.feed.FeedWorker;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.notice.NoticeTexts;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class HazardNewsTest {

    @Autowired
    private HazardDriver driver;
    @Autowired
    private FeedWorker feed;
    @Autowired
    private FeedPositions positions;
    @Autowired
    private NoticeTexts texts;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void mondayMorning() {
        at("2026-11-23T09:00:00");
        feed.catchUp();
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    private record Told(String kind, boolean urgent, List<String> posts, List<String> people, String except, Map<String, String> facts, String path) {

        String line() {
            return kind + " " + Stream.concat(posts.stream(), people.stream()).toList() + (urgent ? " !" : "");
        }
    }

    @Test
    void dbg() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(STREET, number, 7);
        driver.acknowledge(number);
        driver.rectify(number);
        driver.reviewFails("grid.001.2", number, 1);
        driver.rectify(number);
        driver.reviewPasses("grid.001.2", number);
        driver.close(STREET, number);
        feed.catchUp();
        told(number).forEach(t -> System.out.println("TOLD " + t.line() + " " + t.except() + " " + t.path() + "\n" + texts.of(t.kind(), t.facts(), Locale.SIMPLIFIED_CHINESE)));

        String major = driver.report(GRID);
        driver.verifyAsReal(major, "M", Map.of());
        driver.assign(STREET, major, 60);
        driver.acknowledge(major);
        driver.preparePlan(major);
        driver.rectify(major);
        driver.reviewPassesJointly(major);
        feed.catchUp();
        told(major).forEach(t -> System.out.println("TOLD " + t.line() + " " + t.except() + " " + t.path() + "\n" + texts.of(t.kind(), t.facts(), Locale.SIMPLIFIED_CHINESE)));
        System.out.println("FAIL " + positions.failures());
        System.out.println(driver.openSteps(major));
    }

    private List<Told> told(String number) {
        return jdbc.sql("select * from hazardflow.announcement where subject = ? order by created_at, ctid").param(number).query((row, index) ->
            new Told(row.getString("kind"), row.getBoolean("urgent"), texts(row.getArray("posts")), texts(row.getArray("people")),
                row.getString("except_person"), facts(row.getString("facts")), row.getString("path"))).list();
    }

    private Map<String, String> facts(String text) {
        try {
            return json.readValue(text, new TypeReference<>() { });
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
