package io.hazardflow.dashboard.area;

import io.hazardflow.campaign.selfcheck.SelfCheckScope;
import io.hazardflow.dashboard.indicator.Countable;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What enterprises report of their own checks, {@code s}: zero reports, answered self-checks, and hazards that they reported otherwise. What one
 * self-check brought about (its zero report, its hazards) is one report.
 */
@Component
class SelfReportCountable {

    private static final String FROM = """
        (select z.number, z.enterprise, z.street, z.industry, z.reported_at as at, 'ZERO' as kind, true as clear, z.enterprise_name as title
         from hazardflow.zero_report z where not exists (select from hazardflow.self_check c where c.zero_report = z.number)
         union all
         select c.number, c.enterprise, c.street, c.industry, c.answered_at, 'CHECK', coalesce(c.found, 0) = 0, c.enterprise_name
         from hazardflow.self_check c where c.answered_at is not null
         union all
         select m.number, m.enterprise, m.street, m.industry, m.reported_at, 'HAZARD', false, null
         from hazardflow.hazard_measure m where m.source in ('ENT_SELF', 'ENT_STAFF') and m.enterprise is not null
             and m.state not in ('INVALID', 'CANCELLED') and not exists (select from hazardflow.self_check_item t where t.hazard = m.number)) s""";

    private static final String TITLE = """
        coalesce(s.title, (select coalesce(h.title, h.description) from hazardflow.hazard h where h.number = s.number))""";

    private static final Map<String, String> KINDS = Map.of("ZERO", "零报告", "CHECK", "清单自查", "HAZARD", "自查隐患");

    private final Countable countable;

    SelfReportCountable(SelfCheckScope scope) {
        this.countable = new Countable(FROM, scope::of, "s.street", AreaSql.department("s.industry"), "s.industry", "s.enterprise", "s.number", TITLE,
            "s.kind", KINDS::get, (number, enterprise) -> page(number));
    }

    Countable get() {
        return countable;
    }

    /** A zero report has no page of its own: it stands in the list of its enterprise. */
    private static String page(String number) {
        return number.startsWith("LB-") ? "/zero-reports?enterprise=" + number.split("-")[1]
            : (number.startsWith("ZC-") ? "/self-checks/" : "/hazards/") + number;
    }
}
