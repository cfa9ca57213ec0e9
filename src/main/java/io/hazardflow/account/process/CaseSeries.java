package io.hazardflow.account.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts on for ever, so that no number is given twice. */
@Component
public class CaseSeries {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseSeries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next business key {@code kind-yyyyMMdd-nnnn} of today. */
    public String next(String kind) {
        String prefix = kind + "-" + LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE);
        return "%s-%04d".formatted(prefix, count(prefix));
    }

    /** The next number of a series, from 1. */
    public int count(String series) {
        return jdbc.sql("""
                insert into hazardflow.number_series (prefix, last) values (?, 1)
                on conflict (prefix) do update set last = number_series.last + 1
                returning last""")
            .param(series).query(Integer.class).single();
    }
}
