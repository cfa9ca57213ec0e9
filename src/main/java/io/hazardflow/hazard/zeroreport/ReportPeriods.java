package io.hazardflow.hazard.zeroreport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which periods can be reported on today: the running one and those that ended just before, by the dated rows of {@code zero_report_period}. */
@Component
class ReportPeriods {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportPeriods(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Rule(ReportPeriod.Unit unit, int keptOpen, LocalDate effectiveFrom, String basis) {
    }

    /** @param basis of the row that decided */
    record Open(List<ReportPeriod> periods, String basis) {

        ReportPeriod current() {
            return periods.get(0);
        }

        Optional<ReportPeriod> find(String code) {
            return periods.stream().filter(period -> period.code().equals(code)).findFirst();
        }
    }

    /** The period of a day, if it can be reported on today. */
    Optional<ReportPeriod> openOn(LocalDate day) {
        return open().periods().stream().filter(period -> !day.isBefore(period.from()) && !day.isAfter(period.to())).findFirst();
    }

    /** The running period first. */
    Open open() {
        LocalDate today = LocalDate.now(clock);
        Rule now = ruleOf(today);
        List<ReportPeriod> periods = new ArrayList<>(List.of(ReportPeriod.of(now.unit(), today)));
        for (int i = 0; i < now.keptOpen(); i++) {
            LocalDate before = periods.get(i).from().minusDays(1);
            periods.add(ReportPeriod.of(ruleOf(before).unit(), before));
        }
        return new Open(periods, "zero-report-period/" + now.effectiveFrom() + "：" + now.basis());
    }

    private Rule ruleOf(LocalDate day) {
        return jdbc.sql("""
                select unit, kept_open, effective_from, basis from hazardflow.zero_report_period
                where effective_from <= :day order by effective_from desc limit 1""")
            .param("day", day).query(Rule.class).single();
    }
}
