package io.hazardflow.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.OwnEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;

/**
 * What the engine's authorization costs among 50,000 open tasks and 1,500 groups, over HTTP. No part of the ordinary build, see
 * {@code docs/benchmarks.md}: {@code mvn -B -Dexec.skip test -Dtest=TaskListBenchmark}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"hazardflow.demo.enabled=true", "hazardflow.demo.cases=true", "hazardflow.production=false"})
@ActiveProfiles("test")
@Timeout(value = 2, unit = TimeUnit.HOURS)
@TestExecutionListeners(listeners = OwnEngine.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@Import(CrowdedDistrict.class)
class TaskListBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(TaskListBenchmark.class);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 40);
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String HAL = "application/hal+json";
    private static final List<String> PEOPLE = List.of("safety.e0005", "office.001", "coordination", "admin");
    private static final Map<String, String> ROLES = Map.of("safety.e0005", "enterprise", "office.001", "street office", "coordination",
        "district", "admin", "administrator");

    /** As the Tasklist sends it. */
    private static final String PAGE = """
        {"firstResult": 0, "maxResults": 15, "sorting": [{"sortOrder": "desc", "sortBy": "created"}], "active": true}""";
    private static final String BY_DUE_DATE = """
        {"sorting": [{"sortBy": "dueDate", "sortOrder": "asc"}]}""";

    @LocalServerPort
    private int port;
    @Autowired
    private CrowdedDistrict district;
    @Autowired
    private ProcessEngineConfigurationImpl engine;
    @Autowired
    private FilterService filters;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void fill() {
        district.fill();
    }

    @Test
    void a_multiplied_task_behaves_like_a_real_one() {
        record Open(String task) {
        }
        Open open = jdbc.sql("""
            select t.id_ as task from act_ru_task t
            join act_ru_identitylink l on l.task_id_ = t.id_ join act_ru_execution e on e.id_ = t.proc_inst_id_
            where t.assignee_ is null and l.group_id_ = 'enterprise-safety:e0005' and e.business_key_ like 'YH-20260101-%'
            order by t.id_ limit 1""").query(Open.class).single();
        SignedInPerson own = new SignedInPerson(port, "safety.e0005");
        SignedInPerson other = new SignedInPerson(port, "safety.e0006");
        String task = "/engine-rest/task/" + open.task();

        assertThat(other.status("GET", task, "")).isIn(403, 404);
        assertThat(other.status("POST", task + "/claim", "{\"userId\": \"safety.e0006\"}")).isIn(403, 404);
        JsonNode seen = own.get(task);
        assertThat(own.get("/api/tasks/" + open.task() + "/form").isObject()).isTrue();
        assertThat(own.status("POST", task + "/claim", "{\"userId\": \"safety.e0005\"}")).isEqualTo(204);
        assertThat(own.get(task).get("assignee").asText()).isEqualTo("safety.e0005");
        assertThat(own.status("POST", task + "/unclaim", "{}")).isEqualTo(204);
        assertThat(own.get(task).get("assignee").isNull()).isEqualTo(seen.get("assignee").isNull());
    }

    @Test
    void authorization_costs_at_most_half_as_much_again() throws IOException {
        List<Duel> duels = new ArrayList<>();
        for (String person : PEOPLE) {
            SignedInPerson caller = new SignedInPerson(port, person);
            for (String view : List.of("我的待办", "待领取", "即将到期", "已逾期")) {
                String path = ENGINE + "/filter/" + filter(view) + "/list?firstResult=0&maxResults=15";
                duels.add(duel("view " + view, caller, () -> caller.post(path, HAL, PAGE).get("count").asInt()));
            }
            duels.add(duel("`POST /engine-rest/task` by due date", caller,
                () -> caller.post("/engine-rest/task?firstResult=0&maxResults=15", "application/json", BY_DUE_DATE).size()));
            duels.add(duel("`GET /api/work`", caller, () -> caller.get("/api/work").get("tasks").size()));
            duels.add(duel("`GET /api/hazards`", caller, () -> caller.get("/api/hazards").get("total").asInt()));
        }
        String table = Duel.head() + String.join("", duels.stream().map(Duel::row).toList());
        Files.createDirectories(Path.of("target/benchmark"));
        Files.writeString(Path.of("target/benchmark/task-list.md"), table);
        LOG.info("{} open tasks, {} groups, {} authorizations, {} rounds\n{}", district.count("act_ru_task"), district.count("act_id_group"),
            district.count("act_ru_authorization"), ROUNDS, table);
        assertThat(duels).filteredOn(duel -> !duel.meetsTheAim()).extracting(duel -> duel.query() + ", " + duel.who()).isEmpty();
    }

    private Duel duel(String query, SignedInPerson caller, IntSupplier call) {
        return Duel.of(query, ROLES.get(caller.name()), ROUNDS, engine, call);
    }

    private String filter(String name) {
        return StreamSupport.stream(filters.createTaskFilterQuery().filterName(name).list().spliterator(), false).map(Filter::getId).findFirst()
            .orElseThrow();
    }
}
