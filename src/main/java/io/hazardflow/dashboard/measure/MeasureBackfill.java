package io.hazardflow.dashboard.measure;

import io.hazardflow.ledger.LedgerRebuild;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the cases that were there before the figures were, once, at the first start that has figures. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MeasureBackfill implements ApplicationRunner {

    private final MeasureProjection projection;
    private final LedgerRebuild rebuild;
    private final JdbcClient jdbc;

    MeasureBackfill(MeasureProjection projection, LedgerRebuild rebuild, JdbcClient jdbc) {
        this.projection = projection;
        this.rebuild = rebuild;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean missing = jdbc.sql("""
                select exists (select from hazardflow.hazard) and not exists (select from hazardflow.hazard_measure)""").query(Boolean.class).single();
        if (missing) {
            rebuild.fill(projection);
        }
    }
}
