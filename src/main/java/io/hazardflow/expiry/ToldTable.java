package io.hazardflow.expiry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code hazardflow.expiry_told}: what was told already. */
@Component
class ToldTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    ToldTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Key(String item, LocalDate expiresOn) {
    }

    /** The threshold that was told last, of items that run out until a day. */
    Function<String, Map<LocalDate, Integer>> lastTold(LocalDate until) {
        Map<String, Map<LocalDate, Integer>> told = jdbc.sql("""
                select item, expires_on, min(days) as days from hazardflow.expiry_told where expires_on <= ? group by item, expires_on""")
            .param(until).query((row, index) -> Map.entry(new Key(row.getString("item"), row.getObject("expires_on", LocalDate.class)),
                row.getInt("days"))).list().stream()
            .collect(Collectors.groupingBy(entry -> entry.getKey().item(),
                Collectors.toMap(entry -> entry.getKey().expiresOn(), Map.Entry::getValue)));
        return item -> told.getOrDefault(item, Map.of());
    }

    /** False when this or a later threshold was told before; two nodes at the same time get one answer of true. */
    boolean first(String item, LocalDate expiresOn, int days) {
        return jdbc.sql("""
                insert into hazardflow.expiry_told (item, expires_on, days, told_at) values (?, ?, ?, ?) on conflict do nothing""")
            .params(item, expiresOn, days, OffsetDateTime.now(clock)).update() == 1;
    }

    void opened(String item, LocalDate expiresOn, String caseNumber) {
        jdbc.sql("update hazardflow.expiry_told set case_number = ? where item = ? and expires_on = ? and days = ?")
            .params(caseNumber, item, expiresOn, Thresholds.AFTER).update();
    }

    /** The cases that were opened for items, by item. */
    Map<String, String> cases(List<String> items) {
        return jdbc.sql("""
                select distinct on (item) item, case_number from hazardflow.expiry_told
                where item = any(?) and case_number is not null order by item, expires_on desc""")
            .param(items.toArray(String[]::new)).query((row, index) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
