package io.hazardflow.account.process;

import io.hazardflow.ledger.NumberSeries;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Gives business keys of the cases around accounts, never used twice. */
@Component
public class CaseSeries {

    private final NumberSeries series;
    private final Clock clock;

    CaseSeries(NumberSeries series, Clock clock) {
        this.series = series;
        this.clock = clock;
    }

    /** The next business key {@code kind-yyyyMMdd-nnnn} of today. */
    public String next(String kind) {
        String prefix = kind + "-" + LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE);
        return "%s-%04d".formatted(prefix, series.next(prefix));
    }
}
