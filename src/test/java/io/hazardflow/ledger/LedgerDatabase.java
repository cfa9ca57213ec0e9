package io.hazardflow.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with the ledger's and the evidence's tables for each test, and the beans that work on it with their real transactions. */
public final class LedgerDatabase implements BeforeEachCallback, AfterEachCallback {

    private static final EmbeddedPostgres POSTGRES = start();

    private final Class<?>[] components;
    private final TestClock clock = new TestClock();
    private AnnotationConfigApplicationContext context;

    public LedgerDatabase(Class<?>... more) {
        List<Class<?>> ledger = List.of(Infrastructure.class, LedgerLock.class, LedgerScan.class, JdbcLedger.class, SealStore.class,
            LedgerSeals.class, LedgerVerification.class, LedgerRebuild.class);
        components = Stream.concat(ledger.stream(), Stream.of(more)).toArray(Class<?>[]::new);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(POSTGRES.getPostgresDatabase()).sql("create database " + name + " template ledger").update();
        context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> POSTGRES.getDatabase("postgres", name));
        context.registerBean(Clock.class, () -> clock);
        context.register(components);
        context.refresh();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        context.close();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public TestClock clock() {
        return clock;
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(bean(PlatformTransactionManager.class)).execute(status -> work.get());
    }

    /** Appends as a step of a process does, in a transaction of its own. */
    public LedgerEvent append(LedgerEntry entry) {
        return inTransaction(() -> bean(Ledger.class).append(entry));
    }

    /** What only somebody with the rights of the database's owner can do. */
    public void tamper(String sql) {
        inTransaction(() -> {
            jdbc().sql("set local session_replication_role = replica").update();
            return jdbc().sql(sql).update();
        });
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start();
            JdbcClient.create(postgres.getPostgresDatabase()).sql("create database ledger").update();
            Flyway.configure().dataSource(postgres.getDatabase("postgres", "ledger")).schemas("hazardflow").defaultSchema("hazardflow")
                .createSchemas(true).target("37").load().migrate();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestConfiguration
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Infrastructure {

        @Bean
        JdbcClient jdbc(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource dataSource) {
            return new DataSourceTransactionManager(dataSource);
        }
    }
}
