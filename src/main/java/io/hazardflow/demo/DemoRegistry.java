package io.hazardflow.demo;

import io.hazardflow.registry.Department;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.registry.RegistryImport;
import io.hazardflow.registry.Streets;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the registers with the demo district (domain D7) through the same import that a district uses; the same every time. */
@Component
@ConditionalOnProperty("hazardflow.demo.enabled")
public class DemoRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRegistry.class);
    private static final long SEED = 120102;

    private final RegistryImport imports;
    private final Enterprises enterprises;
    private final Streets streets;
    private final Departments departments;
    private final TransactionTemplate transaction;

    DemoRegistry(RegistryImport imports, Enterprises enterprises, Streets streets, Departments departments,
                 PlatformTransactionManager transactions) {
        this.imports = imports;
        this.enterprises = enterprises;
        this.streets = streets;
        this.departments = departments;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Loads everything once, in one transaction; does nothing when any enterprise is registered. */
    public void load() {
        if (enterprises.isEmpty()) {
            transaction.executeWithoutResult(status -> loadAll());
        }
    }

    private void loadAll() {
        DemoRegistryNames names = new DemoRegistryNames();
        DemoRegistryPeople people = new DemoRegistryPeople(names, departments.all());
        List<String> codes = departments.all().stream().map(Department::code).toList();
        int persons = imports.load("people", people.sheet(streets.all())).imported();
        imports.load("officer-certificates", people.certificates(codes));
        int units = imports.load("enterprises", new DemoRegistryEnterprises(names, new Random(SEED)).sheet(streets.all())).imported();
        int plans = imports.load("contingency-plans", new DemoRegistryPlans(streets.all(), departments.all())
            .sheet(enterprises.search(null, null, null, DemoRegistryDistribution.ENTERPRISES))).imported();
        int teams = imports.load("rescue-teams", new DemoRegistryTeams(names).sheet(streets.all())).imported();
        LOG.info("Demo district: {} enterprises, {} people, {} contingency plans, {} rescue teams", units, persons, plans, teams);
    }
}
