package io.hazardflow.dashboard.clock;

import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the clock of each case that is over in {@code case_clock}, a moment after its end; any number of nodes share the work. */
@Component
class ClockSums {

    private static final int AT_ONCE = 500;
    private static final String COLUMNS = Arrays.stream(Party.values()).map(Party::column).collect(Collectors.joining(", "));
    private static final String INSERT = "insert into hazardflow.case_clock (number, closed_at, " + COLUMNS + ") values (:number, :closedAt, "
        + Arrays.stream(Party.values()).map(party -> ":" + party.column()).collect(Collectors.joining(", "))
        + ") on conflict (number) do update set closed_at = excluded.closed_at, "
        + Arrays.stream(Party.values()).map(party -> party.column() + " = excluded." + party.column()).collect(Collectors.joining(", "));

    private final CaseClocks clocks;
    private final HazardCases cases;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final boolean background;

    ClockSums(CaseClocks clocks, HazardCases cases, JdbcClient jdbc, PlatformTransactionManager transactions,
              @Value("${hazardflow.dashboard.background:true}") boolean background) {
        this.clocks = clocks;
        this.cases = cases;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.background = background;
    }

    @Scheduled(fixedDelayString = "${hazardflow.dashboard.clock-every:5s}")
    void watch() {
        if (background) {
            catchUp();
        }
    }

    /** Reads clocks until none is left that another node is not at. */
    void catchUp() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> readSome()));
        }
    }

    private boolean readSome() {
        List<String> numbers = jdbc.sql("""
                with taken as (
                    delete from hazardflow.case_clock_stale where id in (
                        select id from hazardflow.case_clock_stale order by id limit ? for update skip locked)
                    returning number)
                select distinct number from taken""").param(AT_ONCE).query(String.class).list();
        List<HazardCase> ended = cases.all(numbers).stream().filter(hazard -> hazard.closedAt() != null).toList();
        Map<String, Map<Party, Long>> sums = clocks.sums(ended);
        ended.forEach(hazard -> save(hazard, sums.get(hazard.number())));
        return !numbers.isEmpty();
    }

    private void save(HazardCase hazard, Map<Party, Long> seconds) {
        Map<String, Object> row = new HashMap<>(Map.of("number", hazard.number(), "closedAt", Timestamp.from(hazard.closedAt())));
        seconds.forEach((party, sum) -> row.put(party.column(), sum));
        jdbc.sql(INSERT).params(row).update();
    }
}
