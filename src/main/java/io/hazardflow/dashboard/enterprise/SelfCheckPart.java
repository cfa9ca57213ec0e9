package io.hazardflow.dashboard.enterprise;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.campaign.selfcheck.SelfCheck;
import io.hazardflow.campaign.selfcheck.SelfCheckLabels;
import io.hazardflow.campaign.selfcheck.SelfCheckScope;
import io.hazardflow.campaign.selfcheck.SelfCheckState;
import io.hazardflow.hazard.zeroreport.ZeroReport;
import io.hazardflow.hazard.zeroreport.ZeroReports;
import io.hazardflow.registry.Enterprise;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The self-checks and zero reports of an enterprise: what is wanted now, how the year went, the last ones. */
@Component
class SelfCheckPart {

    private static final int LAST = 5;
    private static final String DUE_ON = "(s.due at time zone 'Asia/Shanghai')::date";

    private final JdbcClient jdbc;
    private final SelfCheckScope scope;
    private final SelfCheckLabels labels;
    private final ZeroReports zeroReports;
    private final Clock clock;

    SelfCheckPart(JdbcClient jdbc, SelfCheckScope scope, SelfCheckLabels labels, ZeroReports zeroReports, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.labels = labels;
        this.zeroReports = zeroReports;
        this.clock = clock;
    }

    /**
     * @param open        to be made
     * @param missed      past their day, still to be made
     * @param done        due this year and made in time
     * @param late        due this year and made late
     * @param lapsed      due this year and never made
     * @param yearFrom    first day of that year
     * @param yearTo      last day of that year
     * @param last        what waits first, then the newest
     * @param zeroReports ever
     * @param zeroReport  the newest; null for none
     */
    record Shown(long all, long open, long missed, long done, long late, long lapsed, LocalDate yearFrom, LocalDate yearTo, List<Line> last,
                 long zeroReports, Zero zeroReport) {
    }

    record Line(String number, String title, SelfCheckState state, Instant due, Instant answeredAt, Integer checked, Integer found) {
    }

    record Zero(String number, String period, Instant reportedAt) {
    }

    private record Counts(long n, long open, long missed, long done, long late, long lapsed) {
    }

    Shown of(Enterprise enterprise, Caller reader) {
        ScopeCondition within = scope.of(reader);
        LocalDate today = LocalDate.now(clock);
        LocalDate from = today.withDayOfYear(1);
        LocalDate to = from.plusYears(1).minusDays(1);
        String which = " from hazardflow.self_check s where s.enterprise = :enterprise and " + within.sql();
        String thisYear = " and " + DUE_ON + " between :from and :to";
        Counts counts = jdbc.sql("""
                select count(*) as n, count(*) filter (where s.state = 'OPEN') as open, count(*) filter (where s.state = 'MISSED') as missed,
                       count(*) filter (where s.state = 'DONE'%1$s) as done, count(*) filter (where s.state = 'LATE'%1$s) as late,
                       count(*) filter (where s.state = 'LAPSED'%1$s) as lapsed""".formatted(thisYear) + which)
            .params(within.parameters()).param("enterprise", enterprise.id()).param("from", from).param("to", to).query(Counts.class).single();
        List<Line> last = jdbc.sql("select s.*" + which + """
                 order by s.state not in ('OPEN', 'MISSED'), case when s.state in ('OPEN', 'MISSED') then s.due end, s.due desc, s.number desc
                limit :limit""").params(within.parameters()).param("enterprise", enterprise.id()).param("limit", LAST).query(SelfCheck.class).list()
            .stream().map(this::line).toList();
        ZeroReports.Filter own = new ZeroReports.Filter(enterprise.id(), null, null);
        return new Shown(counts.n(), counts.open(), counts.missed(), counts.done(), counts.late(), counts.lapsed(), from, to, last,
            zeroReports.count(reader, own), zeroReports.page(reader, own, 1, 0).stream().map(SelfCheckPart::zero).findFirst().orElse(null));
    }

    private Line line(SelfCheck check) {
        return new Line(check.number(), labels.title(check), check.state(), check.due(), check.answeredAt(), check.checked(), check.found());
    }

    private static Zero zero(ZeroReport report) {
        return new Zero(report.number(), report.period(), report.reportedAt());
    }
}
