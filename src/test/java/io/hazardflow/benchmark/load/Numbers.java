package io.hazardflow.benchmark.load;

import io.hazardflow.platform.EngineClock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers of synthetic cases: counted from 90000 a day and street, which no real day reaches. */
final class Numbers {

    static final String SYNTHETIC = "YH-________-___-9____";
    private static final int FIRST = 90_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE.withZone(EngineClock.ZONE);

    private final Map<String, AtomicInteger> next = new ConcurrentHashMap<>();

    Numbers(JdbcClient jdbc) {
        jdbc.sql("select left(number, 15), max(cast(right(number, 5) as integer)) from hazardflow.hazard where number like '" + SYNTHETIC
                + "' group by 1")
            .query((row, index) -> next.put(row.getString(1), new AtomicInteger(row.getInt(2) + 1))).list();
    }

    String next(Instant reported, String street) {
        String prefix = "YH-" + DAY.format(reported).substring(0, 8) + "-" + street;
        return prefix + "-" + next.computeIfAbsent(prefix, one -> new AtomicInteger(FIRST)).getAndIncrement();
    }
}
