package io.hazardflow.access.engine;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings permissions, task views and the first administrator up to date before the first request, one node at a time, and refuses passwords
 * that everybody knows.
 */
@Component
class AccessSetup implements SmartInitializingSingleton {

    private static final long LOCK = 0x4846_4143_4345_5353L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final EngineAuthorizations authorizations;
    private final TasklistFilters filters;
    private final FirstAdministrator administrator;
    private final PublishedPasswords published;

    AccessSetup(JdbcClient jdbc, PlatformTransactionManager transactions, EngineAuthorizations authorizations, TasklistFilters filters,
                FirstAdministrator administrator, PublishedPasswords published) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.authorizations = authorizations;
        this.filters = filters;
        this.administrator = administrator;
        this.published = published;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select 1 from pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(Integer.class).single();
            authorizations.grant();
            filters.create();
            administrator.ensure();
            published.refuse();
        });
    }
}
