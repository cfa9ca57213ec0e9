package io.hazardflow.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts per prefix, from which the numbers of cases are made; a number is never given twice. */
@Component
public class NumberSeries {

    private final JdbcClient jdbc;

    NumberSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From 1. */
    public int next(String prefix) {
        return jdbc.sql("""
                insert into hazardflow.number_series (prefix, last) values (?, 1)
                on conflict (prefix) do update set last = number_series.last + 1
                returning last""")
            .param(prefix).query(Integer.class).single();
    }
}
