package io.hazardflow.dashboard;

import io.hazardflow.platform.EngineClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented rows of registers and hazards in streets and a department of their own, and what somebody counts who goes through them by hand. */
final class AreaRows {

    static final List<String> STREETS = List.of("901", "902", "903");
    static final String DEPARTMENT = "wlj";
    private static final List<String> INDUSTRIES = List.of("GAS_STATION", "LNG_STATION", "HAZCHEM_TRADE", "INDUSTRY_LARGE", "INDUSTRY_SMALL", "CATERING");
    private static final List<String> KINDS = List.of("SAFETY_LICENCE", "HAZCHEM_LICENCE", "GAS_LICENCE", "FIRE_ACCEPTANCE", "MANAGER_CERTIFICATE",
        "SPECIAL_OPERATION", "SPECIAL_EQUIPMENT", "FIRE_INSPECTION", "OTHER");
    private static final Set<String> LICENCES = Set.of("SAFETY_LICENCE", "HAZCHEM_LICENCE", "GAS_LICENCE", "FIRE_ACCEPTANCE");
    private static final List<String> NOT_COUNTED = List.of("INVALID", "MERGED", "CANCELLED", "TRANSFERRED");
    private static final Set<String> DONE = Set.of("REVIEW_PASSED", "CLOSED", "SHUT_DOWN");

    private final JdbcClient jdbc;
    private final Random random;
    private final LocalDate today;
    private final List<Firm> firms = new ArrayList<>();
    private final List<Paper> papers = new ArrayList<>();
    private final List<Official> officials = new ArrayList<>();
    private final List<Found> hazards = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();

    AreaRows(JdbcClient jdbc, long seed, LocalDate today) {
        this.jdbc = jdbc;
        this.random = new Random(seed);
        this.today = today;
    }

    /** @param denominator of what the figure is */
    record Expected(long numerator, long denominator) {
    }

    private record Firm(String id, String street, String industry, boolean large, boolean crowded, String gas, boolean alarm, String level, LocalDate levelUntil,
                        String prevention, boolean operating) {
    }

    private record Paper(Firm of, String kind, LocalDate until, boolean ended) {
    }

    private record Official(String street, String department, boolean atWork, LocalDate from, LocalDate until) {
    }

    private record Found(String street, String state, boolean major, boolean grid, Instant reported, Instant verified, Instant ordered, Instant passed,
                         Instant closed, long waited) {
    }

    private record Visit(Firm at, LocalDate day) {
    }

    void write() {
        STREETS.forEach(code -> jdbc.sql("insert into hazardflow.street (code, stat_code, name, active) values (?, ?, ?, false)")
            .params(code, "999" + code, "试验街道" + code).update());
        jdbc.sql("update hazardflow.person set active = false where department = ?").param(DEPARTMENT).update();
        for (int n = 0; n < 40; n++) {
            firm(n);
        }
        for (int n = 0; n < 25; n++) {
            official(n);
        }
        for (int n = 0; n < 60; n++) {
            hazard(n);
        }
    }

    private void firm(int n) {
        Firm firm = new Firm("e9%04d".formatted(n), any(STREETS), any(INDUSTRIES), random.nextBoolean(), random.nextInt(3) == 0,
            any(List.of("PIPED", "BOTTLED", "NONE")), random.nextBoolean(), random.nextBoolean() ? "LEVEL_3" : null, around(), any(List.of("NONE", "BUILDING", "DONE")),
            random.nextInt(5) > 0);
        firms.add(firm);
        jdbc.sql("""
                insert into hazardflow.enterprise (id, credit_code, name, street, address, industry, above_scale, crowded, gas_use, gas_alarm, standard_level,
                    standard_expires, dual_prevention, status) values (?, ?, ?, ?, '试验路', ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(firm.id(), "9999999999999%05d".formatted(n), "试验企业" + n, firm.street(), firm.industry(), firm.large(), firm.crowded(), firm.gas(),
                firm.alarm(), firm.level(), firm.levelUntil(), firm.prevention(), firm.operating() ? "OPERATING" : "SUSPENDED").update();
        for (int kept = random.nextInt(4); kept > 0; kept--) {
            Paper paper = new Paper(firm, any(KINDS), around(), random.nextInt(6) == 0);
            papers.add(paper);
            jdbc.sql("insert into hazardflow.enterprise_validity (id, enterprise, kind, expires_on, ended_on) values (?, ?, ?, ?, ?)")
                .params("v9%05d".formatted(papers.size()), firm.id(), paper.kind(), paper.until(), paper.ended() ? today : null).update();
        }
        for (int been = random.nextInt(3); been > 0; been--) {
            Visit visit = new Visit(firm, today.minusDays(random.nextInt(400)));
            visits.add(visit);
            jdbc.sql("insert into hazardflow.grid_visit (number, day, enterprise) values (?, ?, ?)").params("V-" + visits.size(), visit.day(), firm.id()).update();
        }
    }

    private void official(int n) {
        boolean grid = random.nextBoolean();
        boolean active = random.nextInt(5) > 0;
        boolean disabled = random.nextInt(5) == 0;
        boolean certified = random.nextInt(4) > 0;
        LocalDate from = around();
        Official official = new Official(grid ? any(STREETS) : null, grid ? null : DEPARTMENT, active && !disabled, certified ? from : null,
            certified ? from.plusDays(random.nextInt(100)) : null);
        officials.add(official);
        String id = "test.person." + n;
        jdbc.sql("insert into hazardflow.person (id, name, role, street, department, account, active, grid) values (?, '试验人员', ?, ?, ?, ?, ?, ?)")
            .params(id, grid ? "grid" : "law", official.street(), official.department(), disabled || random.nextBoolean() ? id : null, active,
                random.nextBoolean() ? "901-0" + n % 9 : null).update();
        if (disabled) {
            jdbc.sql("insert into hazardflow.account (user_id, disabled_since, disabled_by, disabled_reason) values (?, now(), 'admin', '离职')").param(id).update();
        }
        if (certified) {
            jdbc.sql("insert into hazardflow.officer_certificate (number, person, department, valid_from, valid_to) values (?, ?, ?, ?, ?)")
                .params("TEST-" + n, id, DEPARTMENT, official.from(), official.until()).update();
        }
    }

    private void hazard(int n) {
        Instant reported = moment(today.minusDays(random.nextInt(420)));
        Instant verified = random.nextInt(5) == 0 ? null : reported.plus(Duration.ofHours(random.nextInt(60)));
        Instant ordered = verified == null || random.nextInt(5) == 0 ? null : verified.plus(Duration.ofHours(random.nextInt(60)));
        boolean over = verified != null && random.nextInt(6) > 0;
        Instant passed = over && random.nextInt(8) > 0 ? verified.plus(Duration.ofMinutes(100 * 60L + random.nextInt(60 * 24 * 60))) : null;
        Instant closed = over && (passed == null || random.nextBoolean()) ? verified.plus(Duration.ofDays(65)) : null;
        String state = random.nextInt(7) == 0 ? any(NOT_COUNTED)
            : closed != null ? passed == null ? "SHUT_DOWN" : "CLOSED" : passed != null ? "REVIEW_PASSED" : "RECTIFYING";
        Found found = new Found(any(STREETS), state, random.nextInt(4) == 0, random.nextBoolean(), reported, verified, ordered, passed, closed, random.nextInt(90_000));
        hazards.add(found);
        String number = "YH-20991229-901-%05d".formatted(n);
        jdbc.sql("""
                insert into hazardflow.hazard (number, process_key, state, level, title, street, source, reported_at)
                values (?, 'hazard-rectification', ?, ?, '所定名称', ?, ?, ?)""")
            .params(number, state, found.major() ? "MAJOR" : "GENERAL", found.street(), found.grid() ? "GRID" : "ENT_SELF", at(reported)).update();
        jdbc.sql("""
                insert into hazardflow.hazard_measure (number, state, level, street, source, reported_at, verified_at, ordered_at, passed_at, closed_at,
                    waited_seconds, last_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(number, state, found.major() ? "MAJOR" : "GENERAL", found.street(), found.grid() ? "GRID" : "ENT_SELF", at(reported), at(verified),
                at(ordered), at(passed), at(closed), found.waited(), at(reported)).update();
    }

    Expected figure(String key, LocalDate from, LocalDate to, Predicate<String> street, Predicate<String> department) {
        return switch (key) {
            case "RECTIFICATION_MEDIAN" -> quantile(0.5, from, to, street);
            case "RECTIFICATION_NINTH" -> quantile(0.9, from, to, street);
            case "MAJOR_FREE_DAYS" -> freeOfMajors(to, street);
            case "GRID_REPORTS_EACH" -> new Expected(counted(street).filter(one -> one.grid() && one.verified() != null && within(one.reported(), from, to)).count(),
                officials.stream().filter(one -> one.atWork() && one.street() != null && street.test(one.street())).count());
            case "GRID_COVERAGE" -> of(street, firm -> true,
                firm -> visits.stream().anyMatch(visit -> visit.at() == firm && !visit.day().isBefore(from) && !visit.day().isAfter(to)));
            case "DUAL_PREVENTION" -> of(street, firm -> Set.of("GAS_STATION", "LNG_STATION", "INDUSTRY_LARGE").contains(firm.industry())
                || firm.industry().equals("INDUSTRY_SMALL") && firm.large(), firm -> firm.prevention().equals("DONE"));
            case "STANDARDISATION" -> of(street, firm -> firm.industry().endsWith("_STATION") || firm.large() || firm.crowded(),
                firm -> firm.level() != null && !firm.levelUntil().isBefore(today));
            case "GAS_ALARMS" -> of(street, firm -> !firm.gas().equals("NONE"), Firm::alarm);
            case "CHEMICAL_MANAGERS" -> of(street, firm -> Set.of("HAZCHEM_TRADE", "GAS_STATION").contains(firm.industry()),
                firm -> papers.stream().anyMatch(paper -> paper.of() == firm && paper.kind().equals("MANAGER_CERTIFICATE") && inForce(paper)));
            case "PERSONAL_CERTIFICATES" -> of(street, Set.of("MANAGER_CERTIFICATE", "SPECIAL_OPERATION"), true);
            case "LICENCES_EXPIRED" -> of(street, LICENCES, false);
            case "INSPECTIONS_EXPIRED" -> of(street, Set.of("SPECIAL_EQUIPMENT", "FIRE_INSPECTION"), false);
            case "OFFICER_CERTIFICATES" -> {
                List<Official> law = officials.stream().filter(one -> one.atWork() && one.department() != null && department.test(one.department())).toList();
                yield new Expected(law.stream().filter(one -> one.from() != null && !one.from().isAfter(today) && !one.until().isBefore(today)).count(), law.size());
            }
            default -> throw new IllegalArgumentException(key);
        };
    }

    private Expected of(Predicate<String> street, Predicate<Firm> base, Predicate<Firm> good) {
        List<Firm> all = firms.stream().filter(firm -> firm.operating() && street.test(firm.street()) && base.test(firm)).toList();
        return new Expected(all.stream().filter(good).count(), all.size());
    }

    private Expected of(Predicate<String> street, Set<String> kinds, boolean inForce) {
        List<Paper> all = papers.stream().filter(paper -> !paper.ended() && paper.of().operating() && street.test(paper.of().street())
            && kinds.contains(paper.kind())).toList();
        return new Expected(all.stream().filter(paper -> !paper.until().isBefore(today) == inForce).count(), all.size());
    }

    private boolean inForce(Paper paper) {
        return !paper.ended() && !paper.until().isBefore(today);
    }

    private Stream<Found> counted(Predicate<String> street) {
        return hazards.stream().filter(one -> !NOT_COUNTED.contains(one.state()) && street.test(one.street()));
    }

    private Expected quantile(double share, LocalDate from, LocalDate to, Predicate<String> street) {
        List<Long> took = counted(street).filter(one -> one.ordered() != null && one.passed() != null && within(one.passed(), from, to))
            .map(one -> Duration.between(one.ordered(), one.passed()).toSeconds() - one.waited()).sorted(Comparator.naturalOrder()).toList();
        return new Expected(took.isEmpty() ? 0 : took.get((int) Math.ceil(share * took.size()) - 1), took.size());
    }

    /** The hazards that decide it are those that were open last. */
    private Expected freeOfMajors(LocalDate day, Predicate<String> street) {
        List<LocalDate> openUntil = counted(street).filter(one -> one.major() && !day(one.reported()).isAfter(day)).map(one -> {
            LocalDate end = !DONE.contains(one.state()) ? day : day(one.passed() == null ? one.closed() : one.passed());
            return end.isAfter(day) ? day : end;
        }).sorted(Comparator.reverseOrder()).toList();
        List<LocalDate> deciding = openUntil.stream().filter(end -> end.equals(openUntil.get(0))).toList();
        return new Expected(deciding.stream().mapToLong(end -> ChronoUnit.DAYS.between(end, day)).sum(), deciding.size());
    }

    /** Not ahead of now. */
    private boolean within(Instant moment, LocalDate from, LocalDate to) {
        return !day(moment).isBefore(from) && !day(moment).isAfter(to) && moment.isBefore(today.atTime(15, 0).atZone(EngineClock.ZONE).toInstant());
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, EngineClock.ZONE);
    }

    private Instant moment(LocalDate day) {
        return day.atTime(random.nextInt(14), random.nextInt(60)).atZone(EngineClock.ZONE).toInstant();
    }

    private LocalDate around() {
        return today.plusDays(random.nextInt(200) - 80);
    }

    private static Timestamp at(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
