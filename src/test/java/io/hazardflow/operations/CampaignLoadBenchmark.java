package io.hazardflow.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.hazardflow.campaign.visit.VisitDriver;
import io.hazardflow.hazard.HazardTestConfiguration;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/**
 * Giving out the inspections of 5,000 objects by the engine's own executor, and a {@code kill -9} in the middle of it. No part of a build, see
 * {@code docs/benchmarks.md}: {@code mvn -B -Dexec.skip test -Dtest=CampaignLoadBenchmark}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK,
    properties = {"hazardflow.demo.enabled=true", "hazardflow.production=false", "hazardflow.campaign.batch=100"})
@ActiveProfiles("test")
@Import(HazardTestConfiguration.class)
@Timeout(3_600)
class CampaignLoadBenchmark {

    private static final int OBJECTS = Integer.getInteger("benchmark.objects", 5_000);
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final double MEGABYTE = 1 << 20;

    @Autowired
    private VisitDriver visits;
    @Autowired
    private ProcessEngineConfigurationImpl engine;
    @Autowired
    private DataSource database;
    @Autowired
    private JdbcClient jdbc;
    @TempDir
    private Path temporary;

    @Test
    void fiveThousandInspectionsAreThereSoonAndInShortTransactions() throws IOException {
        String campaign = drawn();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        AtomicReference<Double> longest = new AtomicReference<>(0.0);
        long begun = System.nanoTime();
        visits.accept(campaign);
        double returned = seconds(begun);
        engine.getJobExecutor().start();
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
                longest.accumulateAndGet(longestTransaction(), Math::max);
                return tasks(campaign) == OBJECTS;
            });
        } finally {
            engine.getJobExecutor().shutdown();
        }
        double all = seconds(begun);
        double heap = heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
        eachOnce(campaign);
        String report = String.format(Locale.ROOT, """
            | objects | confirmation returns after | all tasks there after | longest transaction | heap peak |
            |---:|---:|---:|---:|---:|
            | %,d | %.2f s | %.1f s | %.2f s | %.0f MB |
            """, OBJECTS, returned, all, longest.get(), heap);
        System.out.println(report);
        Files.createDirectories(Path.of("target/benchmark"));
        Files.writeString(Path.of("target/benchmark/campaign-load.md"), report);
        assertThat(longest.get()).isLessThan(20);
    }

    @Test
    void aKilledNodeLeavesNoObjectWithoutAnInspectionAndNoneWithTwo() throws Exception {
        String campaign = drawn();
        visits.accept(campaign);
        HikariDataSource pool = database.unwrap(HikariDataSource.class);
        ForkedApplication node = ForkedApplication.beside(pool, temporary.resolve("first.log"), true);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> tasks(campaign) >= OBJECTS * 2 / 5);
        node.kill();
        int before = tasks(campaign);
        assertThat(before).isLessThan(OBJECTS);
        // the killed node's job stays locked for five minutes; the operator need not wait for that here
        jdbc.sql("update public.act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ is not null").update();
        long begun = System.nanoTime();
        node = ForkedApplication.beside(pool, temporary.resolve("second.log"), true);
        try {
            await().atMost(PATIENCE).until(() -> tasks(campaign) == OBJECTS);
            System.out.printf(Locale.ROOT, "killed at %,d of %,d, all there %.1f s after the restart began%n", before, OBJECTS, seconds(begun));
            eachOnce(campaign);
        } finally {
            node.stop();
        }
    }

    /** A campaign whose draw is there, over so many enterprises that there are as many as objects. */
    private String drawn() {
        jdbc.sql("""
            insert into hazardflow.enterprise (id, name, credit_code, street, address, industry)
            select 'e' || to_char(n, 'FM0000'), '压力测试企业' || n, 'T' || to_char(n, 'FM00000000000000000'), '001', '测试路 ' || n || ' 号',
                   (select industry from hazardflow.enterprise where id = 'e0001')
            from generate_series(1, ?) n on conflict do nothing""").param(OBJECTS).update();
        String campaign = visits.campaign(Map.of());
        jdbc.sql("""
            insert into hazardflow.campaign_object (campaign, enterprise, position, name, street, industry, choice, rank)
            select ?, id, row_number() over (order by id), name, street, industry, 'SELECTED', row_number() over (order by md5(id))
            from (select * from hazardflow.enterprise order by id limit ?) e""").params(campaign, OBJECTS).update();
        return campaign;
    }

    private void eachOnce(String campaign) {
        assertThat(jdbc.sql("select count(*) from hazardflow.inspection where campaign = ?").param(campaign).query(Integer.class).single())
            .isEqualTo(OBJECTS);
        assertThat(jdbc.sql("select count(distinct enterprise) from hazardflow.inspection where campaign = ?").param(campaign).query(Integer.class)
            .single()).isEqualTo(OBJECTS);
        assertThat(tasks(campaign)).isEqualTo(OBJECTS);
    }

    private int tasks(String campaign) {
        return jdbc.sql("""
                select count(*) from public.act_ru_task t join public.act_ru_execution e on e.id_ = t.proc_inst_id_
                where t.task_def_key_ = 'arrive-at-site' and e.business_key_ like ? || '-%'""").param(campaign).query(Integer.class).single();
    }

    private double longestTransaction() {
        return jdbc.sql("""
                select coalesce(extract(epoch from max(clock_timestamp() - xact_start)), 0) from pg_stat_activity
                where backend_type = 'client backend' and pid <> pg_backend_pid()""").query(Double.class).single();
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
