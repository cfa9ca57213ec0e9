package io.hazardflow.dashboard.area;

import io.hazardflow.platform.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented campaigns, self-checks, drills and plans: told to the database, and remembered for whoever counts by hand. */
final class AreaRows {

    record Enterprise(String id, String street, String industry, String status, String grade, String color, boolean highRisk, int before) {
    }

    record Hazard(String number, Enterprise at, String source, String state, Instant reported, Instant deadline, Instant passed, String visit,
                  String check) {
    }

    record Check(String number, Enterprise at, String state, Instant due, Instant answered, Integer found, String zeroReport) {
    }

    record Zero(String number, Enterprise at, LocalDate from, LocalDate to, Instant reported) {
    }

    record Campaign(String number, String type, String state, String dept, Instant started, Instant completed, LocalDate publishBy,
        Instant published) {
    }

    record Target(Campaign of, Enterprise at, String choice) {
    }

    record Visit(String number, Enterprise at, String state, Instant arrived, List<Campaign> serves) {
    }

    record Drill(String number, Enterprise at, String origin, LocalDate windowEnd, Instant held, Instant cancelled, String grade, Boolean mustReport,
                 Instant reportDue, Instant submitted, Instant evaluated, String plan) {
    }

    record Improvement(Drill of, int position, String type, LocalDate deadline, String state, Hazard hazard) {
    }

    /** @param revised when the version came that it brought about; null for never */
    record Trigger(String plan, Enterprise at, LocalDate day, LocalDate revised) {
    }

    private static final List<String> TABLES = List.of("self_check_item", "self_check", "zero_report", "campaign_object", "inspection_campaign",
        "inspection", "campaign", "drill_improvement", "drill", "contingency_plan_review", "hazard_measure", "hazard");
    private static final int DAYS = 800;

    final List<Enterprise> enterprises = new ArrayList<>();
    final List<Hazard> hazards = new ArrayList<>();
    final List<Check> checks = new ArrayList<>();
    final List<Zero> zeros = new ArrayList<>();
    final List<Campaign> campaigns = new ArrayList<>();
    final List<Target> targets = new ArrayList<>();
    final List<Visit> visits = new ArrayList<>();
    final List<Drill> drills = new ArrayList<>();
    final List<Improvement> improvements = new ArrayList<>();
    final List<Trigger> triggers = new ArrayList<>();

    private final JdbcClient jdbc;
    private final Random random;
    private final LocalDate today;
    private int numbers;

    AreaRows(JdbcClient jdbc, long seed, LocalDate today) {
        this.jdbc = jdbc;
        this.random = new Random(seed);
        this.today = today;
    }

    /** @param most enterprises to which something happens */
    void invent(int most) {
        TABLES.forEach(table -> jdbc.sql("delete from hazardflow." + table).update());
        register();
        List<Enterprise> some = enterprises.subList(0, most);
        for (int i = 0; i < 60; i++) {
            hazard(any(some), null, null, random.nextBoolean() ? "ENT_SELF" : any(List.of("ENT_STAFF", "GRID", "TIP")));
            check(any(some));
            zero(any(some));
            drill(any(some));
        }
        for (int i = 0; i < 24; i++) {
            campaign(some);
        }
        plans();
    }

    private void register() {
        jdbc.sql("""
                update hazardflow.enterprise set status = case when hashtext(id) % 9 = 0 then 'SUSPENDED' else 'OPERATING' end""").update();
        enterprises.addAll(jdbc.sql("""
                select id, street, industry, status, credit_grade as grade, risk_color as color, high_risk,
                    coalesce(inspections_this_year, 0) as before
                from hazardflow.enterprise order by id""").query(Enterprise.class).list());
    }

    private Hazard hazard(Enterprise at, String visit, String check, String source) {
        Instant reported = moment(DAYS, 0);
        Instant deadline = reported.plus(1 + random.nextInt(60), ChronoUnit.DAYS);
        boolean passed = random.nextInt(3) > 0;
        Instant pass = reported.plus(random.nextInt(2000), ChronoUnit.HOURS);
        String state = random.nextInt(6) == 0 ? any(List.of("INVALID", "MERGED", "CANCELLED", "TRANSFERRED"))
            : passed && pass.isBefore(now()) ? any(List.of("REVIEW_PASSED", "CLOSED")) : "RECTIFYING";
        boolean done = List.of("REVIEW_PASSED", "CLOSED").contains(state);
        Hazard hazard = new Hazard("YH-2099-" + ++numbers, at, source, state, reported, deadline, done ? pass : null, visit, check);
        jdbc.sql("""
                insert into hazardflow.hazard (number, process_key, state, source, enterprise, street, industry, reported_at, parent_key, description)
                values (?, 'hazard-rectification', ?, ?, ?, ?, ?, ?, ?, '所报情况')""")
            .params(hazard.number(), state, source, at.id(), at.street(), at.industry(), at(reported), visit).update();
        jdbc.sql("""
                insert into hazardflow.hazard_measure (number, state, source, enterprise, street, industry, reported_at, deadline, passed_at, last_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(hazard.number(), state, source, at.id(), at.street(), at.industry(), at(reported), at(deadline), at(hazard.passed()),
                at(reported))
            .update();
        hazards.add(hazard);
        return hazard;
    }

    private void check(Enterprise at) {
        Instant due = moment(DAYS, 30);
        boolean over = due.isBefore(now());
        String state = over ? any(List.of("DONE", "LATE", "MISSED", "LAPSED", "WITHDRAWN")) : any(List.of("OPEN", "DONE", "WITHDRAWN"));
        boolean answers = List.of("DONE", "LATE").contains(state);
        Instant answered = !answers ? null : earlier(due.plus(state.equals("DONE") ? -random.nextInt(200) - 1 : random.nextInt(300) + 1,
            ChronoUnit.HOURS));
        Integer found = answers ? random.nextInt(3) : null;
        String number = "ZC-" + at.id() + "-" + ++numbers;
        String zero = answers && found == 0 && random.nextBoolean() ? zero(at) : null;
        checks.add(new Check(number, at, state, due, answered, found, zero));
        jdbc.sql("""
                insert into hazardflow.self_check (number, process_key, state, enterprise, street, industry, due, answered_at, found,
                    zero_report, checklist,
                    period) values (?, 'self-check', ?, ?, ?, ?, ?, ?, ?, ?, 'XF', ?)""")
            .params(number, state, at.id(), at.street(), at.industry(), at(due), at(answered), found, zero, number).update();
        for (int i = 0; answers && i < found; i++) {
            Hazard hazard = hazard(at, null, number, "ENT_SELF");
            jdbc.sql("insert into hazardflow.self_check_item (number, item, position, result, hazard) values (?, ?, ?, 'NOT_COMPLIANT', ?)")
                .params(number, "XF@1/" + i, i, hazard.number()).update();
        }
    }

    /** @return number; that of the one that is there where the month has one */
    private String zero(Enterprise at) {
        LocalDate first = today.minusDays(random.nextInt(DAYS)).withDayOfMonth(1);
        String number = "LB-" + at.id() + "-" + first.toString().substring(0, 7);
        if (zeros.stream().noneMatch(zero -> zero.number().equals(number))) {
            Instant reported = earlier(first.plusMonths(1).plusDays(random.nextInt(20) - 10L).atTime(9, 0).atZone(EngineClock.ZONE).toInstant());
            zeros.add(new Zero(number, at, first, first.plusMonths(1).minusDays(1), reported));
            jdbc.sql("""
                    insert into hazardflow.zero_report (number, enterprise, enterprise_name, street, industry, period, period_from, period_to, areas,
                        checked_items, checker, reporter, reporter_name, reporter_role, reported_at)
                    values (?, ?, '企业', ?, ?, ?, ?, ?, '全部', 1, '甲', 'x', '乙', 'r', ?)""")
                .params(number, at.id(), at.street(), at.industry(), first.toString().substring(0, 7), first, first.plusMonths(1).minusDays(1),
                    at(reported)).update();
        }
        return number;
    }

    private void campaign(List<Enterprise> some) {
        Instant started = random.nextInt(6) == 0 ? null : moment(500, 0);
        Instant completed = started == null || random.nextInt(3) == 0 ? null : earlier(started.plus(5 + random.nextInt(60), ChronoUnit.DAYS));
        LocalDate publishBy = completed == null ? null : day(completed).plusDays(28);
        Instant published = completed == null || random.nextInt(3) == 0 ? null : earlier(completed.plus(random.nextInt(60), ChronoUnit.DAYS));
        Campaign campaign = new Campaign("ZX-2099-" + ++numbers, random.nextBoolean() ? "DOUBLE_RANDOM" : "SPECIAL",
            random.nextInt(6) == 0 ? "CANCELLED" : "INSPECTING", any(List.of("yjj", "xf")), started, completed, publishBy, published);
        campaigns.add(campaign);
        jdbc.sql("""
                insert into hazardflow.campaign (number, process_key, state, type, lead_dept, name, started_at, completed_at, publish_by,
                    published_at)
                values (?, 'special-campaign', ?, ?, ?, '专项', ?, ?, ?, ?)""")
            .params(campaign.number(), campaign.state(), campaign.type(), campaign.dept(), at(started), at(completed), publishBy,
                at(published)).update();
        Set<Enterprise> chosen = new HashSet<>();
        while (chosen.size() < 8) {
            chosen.add(any(some));
        }
        chosen.forEach(enterprise -> target(campaign, enterprise));
    }

    private void target(Campaign campaign, Enterprise at) {
        Target target = new Target(campaign, at, any(List.of("SELECTED", "SELECTED", "MUST", "MERGED", "EXCLUDED", "REPLACED", "POOL")));
        targets.add(target);
        jdbc.sql("""
                insert into hazardflow.campaign_object (campaign, enterprise, position, name, street, industry, choice) values (?, ?, 1, ?, ?, ?, ?)""")
            .params(campaign.number(), at.id(), at.id(), at.street(), at.industry(), target.choice()).update();
        if (campaign.started() == null || random.nextInt(4) == 0) {
            return;
        }
        Visit joined = visits.stream().filter(visit -> visit.at().equals(at)).findFirst().filter(visit -> random.nextBoolean()).orElse(null);
        if (joined != null) {
            joined.serves().add(campaign);
            link(joined.number(), campaign);
        } else {
            visit(campaign, at);
        }
    }

    private void visit(Campaign campaign, Enterprise at) {
        boolean done = random.nextInt(4) > 0;
        Instant arrived = done ? earlier(campaign.started().plus(random.nextInt(900), ChronoUnit.HOURS)) : null;
        Visit visit = new Visit(campaign.number() + "-" + ++numbers, at, done ? "DONE" : any(List.of("WAITING", "REFUSED", "EXCUSED")), arrived,
            new ArrayList<>(List.of(campaign)));
        visits.add(visit);
        jdbc.sql("""
                insert into hazardflow.inspection (number, process_key, state, campaign, enterprise, enterprise_name, street, industry, dept,
                    arrived_at)
                values (?, 'site-inspection', ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(visit.number(), visit.state(), campaign.number(), at.id(), at.id(), at.street(), at.industry(), campaign.dept(),
                at(arrived)).update();
        link(visit.number(), campaign);
        for (int i = random.nextInt(3); done && i > 0; i--) {
            hazard(at, visit.number(), null, "CAMPAIGN");
        }
    }

    private void link(String visit, Campaign campaign) {
        jdbc.sql("insert into hazardflow.inspection_campaign (inspection, campaign) values (?, ?)").params(visit, campaign.number()).update();
    }

    private void drill(Enterprise at) {
        LocalDate windowEnd = today.minusDays(random.nextInt(DAYS) - 60L);
        Instant held = random.nextInt(3) == 0 ? null : earlier(windowEnd.plusDays(random.nextInt(40) - 30L).atTime(10, 0)
            .atZone(EngineClock.ZONE).toInstant());
        Instant evaluated = held == null || random.nextInt(4) == 0 ? null : earlier(held.plus(random.nextInt(200), ChronoUnit.HOURS));
        boolean must = random.nextBoolean();
        Instant due = held == null ? null : held.plus(14, ChronoUnit.DAYS);
        Instant submitted = held == null || random.nextBoolean() ? null : earlier(held.plus(random.nextInt(30), ChronoUnit.DAYS));
        Drill drill = new Drill("YL-2099-" + ++numbers, at, any(List.of("OBLIGATION", "OBLIGATION", "REDO", "VOLUNTARY")), windowEnd, held,
            random.nextInt(10) == 0 ? moment(100, 0) : null, evaluated == null ? null : any(List.of("EXCELLENT", "GOOD", "FAIR", "POOR")), must, due,
            submitted, evaluated, null);
        insert(drill);
        for (int i = 1; evaluated != null && i <= random.nextInt(4); i++) {
            improvement(drill, i);
        }
    }

    private void insert(Drill drill) {
        drills.add(drill);
        jdbc.sql("""
                insert into hazardflow.drill (number, process_key, state, origin, kind, unit_kind, unit, enterprise, street, window_end, held_at,
                    cancelled_at, grade, must_report, report_due, submitted_at, evaluated_at, plan, subject, rule, period)
                values (?, 'emergency-drill', 'PLANNED', ?, 'DRILL', 'ENTERPRISE', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'R', 'P')""")
            .params(drill.number(), drill.origin(), drill.at().id(), drill.at().id(), drill.at().street(), drill.windowEnd(), at(drill.held()),
                at(drill.cancelled()), drill.grade(), drill.mustReport(), at(drill.reportDue()), at(drill.submitted()), at(drill.evaluated()),
                    drill.plan(),
                drill.number()).update();
    }

    private void improvement(Drill drill, int position) {
        boolean facility = random.nextInt(3) == 0;
        Hazard hazard = facility ? hazard(drill.at(), null, null, "DRILL") : null;
        Improvement item = new Improvement(drill, position, facility ? "FACILITY_HAZARD" : "SUPPLIES",
            day(drill.evaluated()).plusDays(random.nextInt(120)),
            facility ? "HAZARD" : any(List.of("OPEN", "DONE", "VERIFIED")), hazard);
        insert(item);
    }

    private void insert(Improvement item) {
        improvements.add(item);
        jdbc.sql("""
                insert into hazardflow.drill_improvement (number, position, type, what, deadline, state, hazard) values (?, ?, ?, '补充物资', ?, ?, ?)""")
            .params(item.of().number(), item.position(), item.type(), item.deadline(), item.state(), item.hazard() == null
                ? null : item.hazard().number())
            .update();
    }

    /** Plans that an evaluation or a drill wants to be revised; each has one such cause. */
    private void plans() {
        record Plan(String id, String enterprise) {
        }
        Map<String, Enterprise> byId = new HashMap<>();
        enterprises.forEach(enterprise -> byId.put(enterprise.id(), enterprise));
        List<Plan> plans = jdbc.sql("""
                select p.id, p.enterprise from hazardflow.contingency_plan p where p.enterprise is not null
                  and (select count(*) from hazardflow.contingency_plan_version v where v.plan = p.id) = 1 order by p.id limit 24""")
                      .query(Plan.class).list();
        for (Plan plan : plans) {
            LocalDate day = today.minusDays(random.nextInt(DAYS));
            LocalDate revised = random.nextInt(3) == 0 ? null : day.plusDays(random.nextInt(60));
            LocalDate since = revised == null || revised.isAfter(today) ? null : revised;
            Enterprise at = byId.get(plan.enterprise());
            String source = null;
            if (random.nextBoolean()) {
                jdbc.sql("""
                        insert into hazardflow.contingency_plan_review (plan, version, reviewed_on, revise, note, entered_by, entered_at)
                        select plan, version, ?, true, '须修订', 'x', now() from hazardflow.contingency_plan_version where plan = ?""")
                    .params(day, plan.id()).update();
            } else {
                Instant evaluated = day.atTime(16, 0).atZone(EngineClock.ZONE).toInstant();
                Instant held = earlier(evaluated.minus(3, ChronoUnit.DAYS));
                Drill drill = new Drill("YL-2098-" + ++numbers, at, "VOLUNTARY", day.plusDays(9), held, null, "FAIR", false, null, null,
                    earlier(evaluated),
                    plan.id());
                insert(drill);
                insert(new Improvement(drill, 1, "PLAN_REVISION", day.plusDays(20), since == null ? "OPEN" : "VERIFIED", null));
                source = drill.number();
            }
            if (since != null) {
                jdbc.sql("""
                        insert into hazardflow.contingency_plan_version (plan, ordinal, version, since, reason, source)
                        values (?, 2, '所改版', ?, '修订', ?)""")
                    .params(plan.id(), since, source).update();
            }
            triggers.add(new Trigger(plan.id(), at, day, since));
        }
    }

    Instant now() {
        return today.atTime(15, 0).atZone(EngineClock.ZONE).toInstant();
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, EngineClock.ZONE);
    }

    private Instant moment(int daysBack, int daysAhead) {
        return now().minus(daysBack, ChronoUnit.DAYS).plusSeconds((long) (random.nextDouble() * (daysBack + daysAhead) * 86_400))
            .truncatedTo(ChronoUnit.SECONDS);
    }

    private Instant earlier(Instant at) {
        return at.isAfter(now()) ? now().minusSeconds(1 + random.nextInt(9_000)) : at;
    }

    private static OffsetDateTime at(Instant at) {
        return at == null ? null : at.atZone(EngineClock.ZONE).toOffsetDateTime();
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
