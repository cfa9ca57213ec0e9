package io.hazardflow.hazard;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives business keys {@code YH-yyyyMMdd-sss-nnnnn} (sss = street), counted per day and street, never used twice. */
@Component
public class HazardNumbers {

    public static final String PATTERN = "YH-\\d{8}-\\d{3}-\\d{5}";

    private final JdbcClient jdbc;

    HazardNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day in a case's number, on which it began; empty for what is no such number. */
    public static Optional<LocalDate> dayOf(String caseNumber) {
        return Optional.ofNullable(caseNumber).filter(number -> number.matches(PATTERN))
            .map(number -> LocalDate.parse(number.substring(3, 11), DateTimeFormatter.BASIC_ISO_DATE));
    }

    public String next(LocalDate day, String street) {
        String prefix = "YH-" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + street;
        int number = jdbc.sql("""
                insert into hazardflow.number_series (prefix, last) values (?, 1)
                on conflict (prefix) do update set last = number_series.last + 1
                returning last""")
            .param(prefix).query(Integer.class).single();
        return "%s-%05d".formatted(prefix, number);
    }
}
