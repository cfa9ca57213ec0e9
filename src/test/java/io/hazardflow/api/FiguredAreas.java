package io.hazardflow.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Something of every area at enterprises of street 001 and department yjj, in the read models; taken away again. */
@TestComponent
class FiguredAreas {

    static final Set<String> TOLD = Set.of("SELF_CHECK_ACTIVE", "ZERO_REPORT_SHARE", "SELF_CHECK_IN_TIME", "SELF_CHECK_MISSED", "CAMPAIGN_PROGRESS",
        "CAMPAIGN_FINDS", "HAZARDS_PER_VISIT", "RANDOM_PUBLISHED", "INSPECTIONS_EACH", "INSPECTIONS_MOST", "JOINT_VISITS", "DRILL_COMPLETION",
        "DRILL_GRADES", "DRILL_IMPROVED", "DRILL_REPORTED");
    static final Set<String> OF_NO_STREET = Set.of("RANDOM_PUBLISHED");

    private static final String FIRST = "ZX-1997-901";
    private static final String SECOND = "ZX-1997-902";

    private final JdbcClient jdbc;

    FiguredAreas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enterprise e0053 has nothing but a zero report. */
    void tell() {
        OffsetDateTime now = Cases.now().minusMinutes(5);
        LocalDate today = Cases.today();
        for (String campaign : List.of(FIRST, SECOND)) {
            jdbc.sql("""
                    insert into hazardflow.campaign (number, process_key, state, type, mode, lead_dept, name, started_at, completed_at,
                        publish_by, published_at)
                    values (?, 'special-campaign', 'SUMMARY', 'DOUBLE_RANDOM', 'DOUBLE_RANDOM', 'yjj', '双随机抽查', ?, ?, ?, ?)""")
                .params(campaign, now, now, today.plusDays(28), now).update();
            object(campaign, "e0001");
            object(campaign, "e0003");
        }
        jdbc.sql("""
                insert into hazardflow.inspection (number, process_key, state, campaign, enterprise, enterprise_name, street, industry, dept,
                    arrived_at, visits)
                select 'ZX-1997-901-0001', 'site-inspection', 'DONE', ?, id, name, '001', industry, 'yjj', ?,
                    1 from hazardflow.enterprise where id = 'e0001'""")
            .params(FIRST, now).update();
        jdbc.sql("insert into hazardflow.inspection_campaign (inspection, campaign) values ('ZX-1997-901-0001', ?), ('ZX-1997-901-0001', ?)")
            .params(FIRST, SECOND).update();
        jdbc.sql("""
                insert into hazardflow.hazard (number, process_key, state, source, enterprise, street, industry, dept, reported_at, parent_key,
                    description,
                    reporter)
                values ('YH-19970101-001-00001', 'hazard-rectification', 'CLOSED', 'CAMPAIGN', 'e0001', '001', 'OTHER', 'yjj', ?, 'ZX-1997-901-0001',
                    '检查发现', 'x')""").param(now).update();
        check("901", "DONE", now, now);
        check("902", "MISSED", now, null);
        zero("e0001", now);
        zero("e0053", now);
        drill(now, today);
    }

    private void object(String campaign, String enterprise) {
        jdbc.sql("""
                insert into hazardflow.campaign_object (campaign, enterprise, position, name, street, industry, choice)
                select ?, id, 1, name, '001', industry, 'SELECTED' from hazardflow.enterprise where id = ?""").params(campaign, enterprise).update();
    }

    private void check(String number, String state, OffsetDateTime due, OffsetDateTime answered) {
        jdbc.sql("""
                insert into hazardflow.self_check (number, process_key, state, enterprise, enterprise_name, street, industry, due, answered_at, found,
                    checklist, period)
                select 'ZC-e0001-19970101-' || ?, 'self-check', ?, id, name, '001', industry, ?, ?, 0, 'XF',
                    ? from hazardflow.enterprise where id = 'e0001'""")
            .params(number, state, due, answered, "1997-" + number).update();
    }

    private void zero(String enterprise, OffsetDateTime at) {
        LocalDate first = Cases.today().withDayOfMonth(1);
        jdbc.sql("""
                insert into hazardflow.zero_report (number, enterprise, enterprise_name, street, industry, period, period_from, period_to, areas,
                    checked_items, checker, reporter, reporter_name, reporter_role, reported_at)
                select 'LB-' || id || '-1997-01', id, name, '001', industry, '1997-01', ?, ?, '全部区域', 12, '王五', 'x', '李四', 'r', ?
                from hazardflow.enterprise where id = ?""").params(first, first.plusMonths(1).minusDays(1), at, enterprise).update();
    }

    private void drill(OffsetDateTime now, LocalDate today) {
        jdbc.sql("""
                insert into hazardflow.drill (number, process_key, state, origin, kind, unit_kind, unit, unit_name, enterprise, street,
                    department, subject,
                    rule, period, window_end, held_at, grade, must_report, report_due, submitted_at, evaluated_at)
                select 'YL-1997-e0001-901', 'emergency-drill', 'ARCHIVED', 'OBLIGATION', 'DRILL', 'ENTERPRISE', id, name, id, '001', 'yjj', id, 'R',
                    '1997', ?, ?, 'GOOD', true, ?, ?, ? from hazardflow.enterprise where id = 'e0001'""")
            .params(today.minusDays(1), now.minusDays(1), now, now, now).update();
        jdbc.sql("""
                insert into hazardflow.drill_improvement (number, position, type, what, deadline, state)
                values ('YL-1997-e0001-901', 1, 'SUPPLIES', '补充灭火器', ?, 'VERIFIED')""").param(today).update();
    }

    void forget() {
        jdbc.sql("delete from hazardflow.drill_improvement where number like 'YL-1997-%'").update();
        jdbc.sql("delete from hazardflow.drill where number like 'YL-1997-%'").update();
        jdbc.sql("delete from hazardflow.zero_report where number like 'LB-%-1997-01'").update();
        jdbc.sql("delete from hazardflow.self_check where number like 'ZC-e0001-1997%'").update();
        jdbc.sql("delete from hazardflow.hazard where number like 'YH-1997%'").update();
        jdbc.sql("delete from hazardflow.inspection_campaign where campaign like 'ZX-1997-%'").update();
        jdbc.sql("delete from hazardflow.inspection where number like 'ZX-1997-%'").update();
        jdbc.sql("delete from hazardflow.campaign_object where campaign like 'ZX-1997-%'").update();
        jdbc.sql("delete from hazardflow.campaign where number like 'ZX-1997-%'").update();
    }
}
