package io.hazardflow.registry;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A database of its own for each test class, on one PostgreSQL, with the registry's beans on it. */
public class RegistryDatabase implements BeforeAllCallback {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static EmbeddedPostgres server;

    /** What the registry made known. */
    final List<Object> events = new ArrayList<>();

    private DataSource dataSource;
    JdbcClient jdbc;
    PlatformTransactionManager transactions;
    Streets streets;
    Departments departments;
    Industries industries;
    Enterprises enterprises;
    People people;
    WorkingDays workingDays;
    ContingencyPlans plans;
    Datasets datasets;
    RegistryImport imports;
    RegistryExport export;

    @Override
    public void beforeAll(ExtensionContext context) {
        String database = "registry" + DATABASES.incrementAndGet();
        JdbcClient.create(server().getPostgresDatabase()).sql("create database " + database).update();
        dataSource = server().getDatabase("postgres", database);
        Flyway.configure().dataSource(dataSource).schemas("hazardflow").defaultSchema("hazardflow").createSchemas(true)
            .target("43").load().migrate();
        jdbc = JdbcClient.create(dataSource);
        transactions = new JdbcTransactionManager(dataSource);
        streets = new Streets(jdbc);
        departments = new Departments(jdbc);
        industries = new Industries(jdbc, CLOCK);
        enterprises = new Enterprises(jdbc);
        people = new People(jdbc);
        workingDays = new WorkingDays(jdbc);
        plans = new ContingencyPlans(jdbc);
        Lookup lookup = new Lookup(jdbc);
        datasets = new Datasets(List.of(new EnterpriseDataset(lookup, streets, industries), new PersonDataset(lookup, streets, departments),
            new CertificateDataset(lookup, departments), new PlanDataset(lookup, new PlanChecks(plans, jdbc, CLOCK), jdbc, streets, departments),
            new PlanSiteDataset(lookup), new RescueTeamDataset(lookup, streets, departments), new WorkingDayDataset(jdbc, workingDays),
            new CriterionDataset(jdbc, departments, industries), new TypicalHazardDataset(jdbc, new Categories(jdbc), industries)));
        imports = new RegistryImport(datasets, new Upsert(new JdbcTemplate(dataSource)), jdbc, new JdbcTemplate(dataSource),
            new RegistryChanges(events::add), transactions);
        export = new RegistryExport(dataSource, transactions);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public PlatformTransactionManager transactions() {
        return transactions;
    }

    public Streets streets() {
        return streets;
    }

    public Departments departments() {
        return departments;
    }

    public Industries industries() {
        return industries;
    }

    public Enterprises enterprises() {
        return enterprises;
    }

    public People people() {
        return people;
    }

    public RegistryImport imports() {
        return imports;
    }

    public OfficerCertificates certificates() {
        return new OfficerCertificates(jdbc);
    }

    TwoOfficers twoOfficers() {
        return new TwoOfficers(jdbc);
    }

    private static synchronized EmbeddedPostgres server() {
        try {
            server = server == null ? EmbeddedPostgres.start() : server;
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
