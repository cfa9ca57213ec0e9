package io.hazardflow.dashboard.measure;

import java.sql.Date;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sums up the months that steps have touched, a moment after them. A month is summed from its cases anew, so that a sum never drifts; one node at a
 * time does it.
 */
@Component
public class MonthSums {

    private static final int AT_ONCE = 2_000;
    private static final long LOCK = 4_809_001L;
    private static final String INSERT = "insert into hazardflow.hazard_month (month, street, dept, industry, " + Arrays.stream(HazardCount.values())
        .map(HazardCount::column).collect(Collectors.joining(", ")) + ") select cast(:month as date), :street, dept, industry, " + CountSql.totals()
        + " from (" + CountSql.counts(MeasureTables.PRESENT, date -> Map.of("dept", "coalesce(m.dept, '')", "industry", "coalesce(m.industry, '')"),
            "coalesce(m.street, '') = :street") + ") counted group by dept, industry";

    private final StaleMonths stale;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final boolean background;

    MonthSums(StaleMonths stale, JdbcClient jdbc, PlatformTransactionManager transactions, @Value("${hazardflow.dashboard.background:true}") boolean background) {
        this.stale = stale;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.background = background;
    }

    @Scheduled(fixedDelayString = "${hazardflow.dashboard.sum-every:2s}")
    void watch() {
        if (background) {
            catchUp();
        }
    }

    /** Whether sums are yet to be made of what has happened. */
    public boolean behind() {
        return stale.any();
    }

    /** Sums until nothing is left that another node is not at. */
    public void catchUp() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> sumSome()));
        }
    }

    private boolean sumSome() {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(?)").param(LOCK).query(Boolean.class).single()) {
            return false;
        }
        List<StaleMonths.Month> months = stale.take(AT_ONCE);
        months.forEach(this::sum);
        return !months.isEmpty();
    }

    private void sum(StaleMonths.Month stale) {
        jdbc.sql("delete from hazardflow.hazard_month where month = ? and street = ?").params(Date.valueOf(stale.month()), stale.street()).update();
        jdbc.sql(INSERT).param("month", Date.valueOf(stale.month())).param("street", stale.street())
            .param("from", CountSql.moment(stale.month())).param("to", CountSql.moment(stale.month().plusMonths(1))).update();
    }
}
