package io.hazardflow.dashboard.area;

import static io.hazardflow.dashboard.indicator.Indicator.Better.HIGH;
import static io.hazardflow.dashboard.indicator.Indicator.Better.LOW;

import io.hazardflow.campaign.selfcheck.SelfCheckScope;
import io.hazardflow.campaign.selfcheck.SelfCheckState;
import io.hazardflow.dashboard.indicator.Countable;
import io.hazardflow.dashboard.indicator.Indicator;
import io.hazardflow.dashboard.indicator.IndicatorGroup;
import io.hazardflow.dashboard.indicator.Measure;
import io.hazardflow.dashboard.indicator.MeasuredIndicator;
import io.hazardflow.dashboard.indicator.MeasuredIndicators;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether enterprises look for hazards themselves (domain E: 企业上线率 to 零隐患报告占比). */
@Component
class SelfCheckIndicators implements MeasuredIndicators {

    private static final String ONLINE = """
        e.id in (select split_part(g.group_id_, ':', 2) from act_id_membership g join hazardflow.account a on a.user_id = g.user_id_
            where split_part(g.group_id_, ':', 1) in ('enterprise-head', 'enterprise-safety', 'enterprise-staff')
              and a.disabled_since is null and a.last_sign_in is not null)""";

    /**
     * Due to report: every operating enterprise once a period of zero reports has ended, and whoever had a self-check to make until a day of it. A
     * period that runs is not due yet.
     */
    private static final String DUE = """
        e.status = 'OPERATING' and exists (
            select from generate_series(cast(:first as timestamp), least(cast(:last as date), cast(:today as date) - 1), interval '1 day') ended
            join lateral (select lower(z.unit) as unit from hazardflow.zero_report_period z where z.effective_from <= ended
                          order by z.effective_from desc limit 1) z on true
            where ended + interval '1 day' = date_trunc(z.unit, ended + interval '1 day'))
        or e.id in (select s.enterprise from hazardflow.self_check s where s.due >= :from and s.due < :to and s.state <> 'WITHDRAWN')""";

    /** A zero report is of the period that it speaks of, whenever it was filed. */
    private static final String REPORTED = """
        e.id in (select z.enterprise from hazardflow.zero_report z where z.period_to >= :first and z.period_from <= :last
            union all
            select s.enterprise from hazardflow.self_check s where s.answered_at >= :from and s.answered_at < :to
            union all
            select m.enterprise from hazardflow.hazard_measure m where m.source in ('ENT_SELF', 'ENT_STAFF')
                and m.state not in ('INVALID', 'CANCELLED') and m.reported_at >= :from and m.reported_at < :to and m.enterprise is not null)""";

    private final List<MeasuredIndicator> measured;

    SelfCheckIndicators(EnterpriseCountable enterprises, SelfReportCountable reports, SelfCheckScope scope) {
        Measure operating = Measure.now(enterprises.get(), "e.status = 'OPERATING'");
        Measure due = Measure.during(enterprises.get(), "(" + DUE + ")");
        Measure reported = Measure.in(reports.get(), "s.at", "true");
        Measure wanted = Measure.in(checks(scope), "s.due", "s.state <> 'WITHDRAWN'");
        measured = List.of(
            of("ENTERPRISES_ONLINE", "企业上线率", HIGH, operating.and(ONLINE), operating),
            of("SELF_CHECK_ACTIVE", "自查上报率", HIGH, due.and(REPORTED), due),
            of("ZERO_REPORT_SHARE", "零隐患报告占比", LOW, reported.and("s.clear"), reported),
            of("SELF_CHECK_IN_TIME", "自查按时完成率", HIGH, wanted.and("s.state = 'DONE'"), wanted),
            of("SELF_CHECK_MISSED", "自查未开展率", LOW, wanted.and("s.answered_at is null"), wanted));
    }

    private static MeasuredIndicator of(String key, String label, Indicator.Better better, Measure numerator, Measure denominator) {
        return new MeasuredIndicator(new Indicator(key, label, IndicatorGroup.SELF_CHECK, Indicator.Unit.RATE, better), numerator, denominator);
    }

    private static Countable checks(SelfCheckScope scope) {
        return new Countable("hazardflow.self_check s", scope::of, "s.street", AreaSql.department("s.industry"), "s.industry", "s.enterprise",
            "s.number",
            "s.enterprise_name", "s.state", state -> SelfCheckState.valueOf(state).label(), "/self-checks/");
    }

    @Override
    public List<MeasuredIndicator> measured() {
        return measured;
    }
}
