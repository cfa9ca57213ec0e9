package io.hazardflow.dashboard.measure;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
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
    private static final Set<HazardCount> ALL = EnumSet.allOf(HazardCount.class);
    private static final String INSERT = "insert into hazardflow.hazard_month (month, street, dept, industry, " + Arrays.stream(HazardCount.values())
        .map(HazardCount::column).collect(Collectors.joining(", ")) + ") select cast(:month as date), street, dept, industry, " + CountSql.totals(ALL)
        + " from (" + CountSql.counts(MeasureTables.PRESENT, ALL, date -> Map.of("street", "coalesce(m.street, '')", "dept", "coalesce(m.dept, '')",
            "industry", "coalesce(m.industry, '')"), "coalesce(m.street, '') = any(:streets)") + ") counted group by street, dept, industry";

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
        months.stream().collect(Collectors.groupingBy(StaleMonths.Month::month, TreeMap::new,
            Collectors.mapping(StaleMonths.Month::street, Collectors.toList()))).forEach(this::sum);
        return !months.isEmpty();
    }

    /** A month's cases lie together whatever their street, so its streets are summed in one go. */
    private void sum(LocalDate month, List<String> streets) {
        String[] some = streets.toArray(String[]::new);
        jdbc.sql("delete from hazardflow.hazard_month where month = :month and street = any(:streets)").param("month", Date.valueOf(month))
            .param("streets", some).update();
        jdbc.sql(INSERT).param("month", Date.valueOf(month)).param("streets", some)
            .param("from", CountSql.moment(month)).param("to", CountSql.moment(month.plusMonths(1))).update();
    }
}
