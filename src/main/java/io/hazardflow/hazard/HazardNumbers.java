package io.hazardflow.hazard;

import io.hazardflow.ledger.NumberSeries;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives business keys {@code YH-yyyyMMdd-sss-nnnnn} (sss = street), counted per day and street, never used twice. */
@Component
public class HazardNumbers {

    public static final String PATTERN = "YH-\\d{8}-\\d{3}-\\d{5}";

    private final NumberSeries series;

    HazardNumbers(NumberSeries series) {
        this.series = series;
    }

    /** The day in a case's number, on which it began; empty for what is no such number. */
    public static Optional<LocalDate> dayOf(String caseNumber) {
        return Optional.ofNullable(caseNumber).filter(number -> number.matches(PATTERN))
            .map(number -> LocalDate.parse(number.substring(3, 11), DateTimeFormatter.BASIC_ISO_DATE));
    }

    public String next(LocalDate day, String street) {
        String prefix = "YH-" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + street;
        return "%s-%05d".formatted(prefix, series.next(prefix));
    }
}
