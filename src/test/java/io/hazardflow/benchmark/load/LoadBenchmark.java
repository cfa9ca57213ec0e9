package io.hazardflow.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.OwnEngine;
import io.hazardflow.benchmark.SignedInPerson;
import io.hazardflow.hazard.HazardConsistency;
import io.hazardflow.ledger.CaseVerification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
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
 * What managers' pages cost among 10,000, 100,000 and 1,000,000 closed cases beside 20,000 open ones, over HTTP. No part of a build, see
 * {@code docs/benchmarks.md}: {@code mvn -B -Dexec.skip test -Dtest=LoadBenchmark}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"hazardflow.demo.enabled=true", "hazardflow.demo.cases=true", "hazardflow.production=false"})
@ActiveProfiles("test")
@Timeout(value = 3, unit = TimeUnit.HOURS)
@TestExecutionListeners(listeners = OwnEngine.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@Import(SyntheticDistrict.class)
class LoadBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(LoadBenchmark.class);
    private static final int[] CLOSED = Arrays.stream(System.getProperty("benchmark.closed", "10000,100000,1000000").split(","))
        .mapToInt(Integer::parseInt)
        .toArray();
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 40);
    private static final String ONLY = System.getProperty("benchmark.only", "");
    private static final double MOST_MILLIS = 300;
    private static final double MOST_TIMES = 2;
    private static final int CHECKED_WHOLE = 20_000;
    private static final int SAMPLE = 200;
    private static final Map<String, String> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put("coordination", "district");
        PEOPLE.put("dept.yjj", "department");
        PEOPLE.put("office.001", "street");
    }

    @LocalServerPort
    private int port;
    @Autowired
    private SyntheticDistrict district;
    @Autowired
    private HazardConsistency consistency;
    @Autowired
    private CaseVerification chains;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_million_cases_cost_little_more_than_ten_thousand() throws IOException, SQLException {
        Map<Integer, List<Timed>> measured = new LinkedHashMap<>();
        for (int closed : CLOSED) {
            district.fill(closed);
            check(closed);
            measured.put(closed, measure());
            report(measured);
        }
        assertThat(missed(measured)).isEmpty();
    }

    /** Ledger and read models agree: of all cases while they are few, of a sample when they are many. */
    private void check(int closed) {
        if (closed <= CHECKED_WHOLE) {
            assertThat(consistency.findings()).filteredOn(finding -> finding.caseNumber().matches("YH-\\d{8}-\\d{3}-9\\d{4}")).isEmpty();
        }
        List<String> sample = jdbc
            .sql("select number from hazardflow.hazard where number like '" + Numbers.SYNTHETIC + "' order by md5(number) limit ?")
            .param(SAMPLE)
            .query(String.class).list();
        assertThat(sample).hasSize(SAMPLE).allSatisfy(number -> assertThat(chains.findings(number)).isEmpty());
    }

    private List<Timed> measure() {
        List<Timed> all = new ArrayList<>();
        PEOPLE.forEach((account, who) -> {
            SignedInPerson person = new SignedInPerson(port, account);
            List<String> groups = StreamSupport.stream(person.get("/api/indicators").get("items").spliterator(), false)
                .map(item -> item.get("group").asText())
                .distinct().toList();
            new Pages(person, groups).all().forEach((what, calls) -> {
                if (what.contains(ONLY)) {
                    all.add(Timed.of(what, who, person, calls, ROUNDS));
                }
            });
        });
        return all;
    }

    private void report(Map<Integer, List<Timed>> measured) throws IOException {
        String head = measured.keySet().stream().map(closed -> String.format(Locale.ROOT, " %,d |", closed)).collect(Collectors.joining());
        StringBuilder table = new StringBuilder("| page | who |").append(head).append(" times |\n|---|---|")
            .append("---:|".repeat(measured.size() + 1)).append('\n');
        List<List<Timed>> stages = List.copyOf(measured.values());
        for (Timed first : stages.get(0)) {
            table.append("| ").append(first.what()).append(" | ").append(first.who()).append(" |");
            stages.forEach(stage -> table.append(of(stage, first).map(one -> String.format(Locale.ROOT, " %.0f / %.0f |", one.median(), one.p95()))
                .orElse(" |")));
            table.append(String.format(Locale.ROOT, " %.1f |%n", times(stages, first)));
        }
        Files.createDirectories(Path.of("target/benchmark"));
        Files.writeString(Path.of("target/benchmark/load.md"), table);
        LOG.info("median / p95 in ms, {} rounds, database of {}\n{}", ROUNDS, size(), table);
    }

    private String size() {
        return jdbc.sql("select pg_size_pretty(pg_database_size(current_database()))").query(String.class).single();
    }

    private static Optional<Timed> of(List<Timed> stage, Timed same) {
        return stage.stream().filter(one -> one.isFor(same)).findFirst();
    }

    private static double times(List<List<Timed>> stages, Timed first) {
        return of(stages.get(stages.size() - 1), first).map(last -> last.p95() / first.p95()).orElse(Double.NaN);
    }

    private static List<String> missed(Map<Integer, List<Timed>> measured) {
        List<List<Timed>> stages = List.copyOf(measured.values());
        return stages.get(stages.size() - 1).stream().filter(last -> last.p95() > MOST_MILLIS
            || of(stages.get(0), last).filter(first -> last.p95() > MOST_TIMES * first.p95()).isPresent()).map(Timed::toString).toList();
    }
}
