package io.hazardflow.campaign.draw;

import io.hazardflow.absence.AbsentDays;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.campaign.Campaign;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The officers who can be drawn for a campaign: of its departments, at work, certified from today to the end of the inspections, not away for most
 * of that time; each with the visits that he can still take and the enterprises that he does not inspect.
 */
@Component
class OfficerPool {

    private final JdbcClient jdbc;
    private final DrawSettings settings;
    private final AbsentDays absences;
    private final Callers callers;
    private final Clock clock;

    OfficerPool(JdbcClient jdbc, DrawSettings settings, AbsentDays absences, Callers callers, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.absences = absences;
        this.callers = callers;
        this.clock = clock;
    }

    private record Certified(String number, String person, String account, String department, String specialty, int most) {
    }

    /** By certificate, one entry a person. */
    List<DrawOfficer> of(Campaign campaign) {
        LocalDate today = LocalDate.now(clock);
        LocalDate until = campaign.inspectUntil();
        Set<String> away = away(today, until);
        Map<String, List<Certified>> people = certified(campaign, today, until).stream()
            .filter(officer -> officer.account() == null || !away.contains(officer.account()))
            .collect(Collectors.groupingBy(Certified::person, LinkedHashMap::new, Collectors.toList()));
        Map<String, Set<String>> declared = declared(people.keySet(), today, until);
        Map<String, Set<String>> inspected = inspectedLast(campaign.number());
        Map<String, Integer> open = open();
        return people.entrySet().stream()
            .map(person -> officer(campaign, person.getValue(), declared.getOrDefault(person.getKey(), Set.of()), inspected, open))
            .sorted(Comparator.comparing(DrawOfficer::certificate)).toList();
    }

    private DrawOfficer officer(Campaign campaign, List<Certified> certificates, Set<String> declared, Map<String, Set<String>> inspected,
                                Map<String, Integer> open) {
        Certified first = certificates.stream().min(Comparator.comparing((Certified c) -> !c.department().equals(campaign.leadDept()))
            .thenComparing(Certified::number)).orElseThrow();
        List<String> specialties = certificates.stream().filter(c -> c.department().equals(first.department())).map(Certified::specialty)
            .filter(Objects::nonNull).distinct().sorted().toList();
        List<String> keys = Stream.concat(Stream.of(first.account()), certificates.stream().map(Certified::number)).filter(Objects::nonNull).toList();
        Set<String> recusals = new TreeSet<>(declared);
        keys.forEach(key -> recusals.addAll(inspected.getOrDefault(key, Set.of())));
        int left = first.most() - keys.stream().mapToInt(key -> open.getOrDefault(key, 0)).sum();
        return new DrawOfficer(first.number(), postHolder(first), first.department(), specialties, Math.max(0, left), List.copyOf(recusals));
    }

    /** The account, if it may take the department's visits. */
    private String postHolder(Certified officer) {
        return officer.account() != null && callers.byId(officer.account()).isIn(Role.LAW.group(officer.department())) ? officer.account() : null;
    }

    private List<Certified> certified(Campaign campaign, LocalDate today, LocalDate until) {
        return jdbc.sql("""
                select c.number, c.person, p.account, c.department, c.specialty, coalesce(own.most, :capacity) as most
                from hazardflow.officer_certificate c join hazardflow.person p on p.id = c.person
                left join hazardflow.officer_capacity own on own.person = p.id
                where p.active and p.role = :law and c.department = any(:departments) and c.valid_from <= :today and c.valid_to >= :until
                order by c.number""")
            .param("capacity", settings.amount("capacity")).param("law", Role.LAW.key())
            .param("departments", campaign.departments().toArray(String[]::new)).param("today", today)
            .param("until", until.isBefore(today) ? today : until).query(Certified.class).list();
    }

    private Set<String> away(LocalDate today, LocalDate until) {
        long days = Math.max(1, ChronoUnit.DAYS.between(today, until) + 1);
        int most = settings.amount("leave-percent");
        return absences.between(today, until).entrySet().stream().filter(person -> person.getValue() * 100L >= most * days)
            .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private Map<String, Set<String>> declared(Collection<String> people, LocalDate today, LocalDate until) {
        Map<String, Set<String>> declared = new HashMap<>();
        jdbc.sql("""
                select person, enterprise from hazardflow.officer_recusal
                where person = any(:people) and valid_from <= :until and coalesce(valid_to, :today) >= :today""")
            .param("people", people.toArray(String[]::new)).param("today", today).param("until", until)
            .query(row -> {
                declared.computeIfAbsent(row.getString("person"), person -> new TreeSet<>()).add(row.getString("enterprise"));
            });
        return declared;
    }

    /** Who went to an enterprise of the pool the last time, by account or certificate. */
    private Map<String, Set<String>> inspectedLast(String campaign) {
        Map<String, Set<String>> inspected = new HashMap<>();
        jdbc.sql("""
                select last.enterprise, officer from (
                    select distinct on (i.enterprise) i.enterprise, i.lead_officer, i.second_officer
                    from hazardflow.inspection i join hazardflow.campaign_object o on o.enterprise = i.enterprise and o.campaign = :campaign
                    where i.state = 'DONE' order by i.enterprise, i.ended_at desc, i.number desc) last,
                    unnest(array[last.lead_officer, last.second_officer]) as officer
                where officer is not null""")
            .param("campaign", campaign)
            .query(row -> {
                inspected.computeIfAbsent(row.getString("officer"), officer -> new TreeSet<>()).add(row.getString("enterprise"));
            });
        return inspected;
    }

    private Map<String, Integer> open() {
        Map<String, Integer> open = new HashMap<>();
        jdbc.sql("""
                select officer, count(*)::integer as visits
                from hazardflow.inspection i, unnest(array[i.lead_officer, i.second_officer]) as officer
                where i.ended_at is null and officer is not null group by officer""")
            .query(row -> {
                open.put(row.getString("officer"), row.getInt("visits"));
            });
        return open;
    }
}
