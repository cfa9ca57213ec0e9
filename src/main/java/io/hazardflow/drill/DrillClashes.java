package io.hazardflow.drill;

import io.hazardflow.form.FormRejectedException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds drills that want the same people or the same place at the same time. People with an account are compared over the whole district, people
 * by name only and places of a unit within the unit, places outside of units by their words over the whole district.
 */
@Component
public class DrillClashes {

    private static final String AT_THAT_TIME = """
        d.number <> :number and d.held_at is null and d.cancelled_at is null and d.drill_at is not null and d.scheduled_at is not null
        and d.drill_at < :ends and d.drill_at + make_interval(mins => d.duration_minutes) > :begins""";

    private final DrillTeam team;
    private final JdbcClient jdbc;

    DrillClashes(DrillTeam team, JdbcClient jdbc) {
        this.team = team;
        this.jdbc = jdbc;
    }

    /**
     * When and where a drill is to be held and by whom.
     *
     * @param accounts of its commander and evaluators
     * @param names    of all its people as they were typed in
     * @param outside  whether the place is not of the unit itself
     */
    public record Wanted(String number, String unit, Instant begins, Duration lasts, String place, boolean outside, Collection<String> accounts,
                         Collection<String> names) {
    }

    /** @throws FormRejectedException naming the other drill and who or what is taken */
    public void check(Wanted wanted) {
        people(wanted).ifPresent(clash -> {
            throw new FormRejectedException("drillAt", "演练时间", "与 " + clash + " 同时段的演练冲突，同一人不能同时参加两场");
        });
        place(wanted).ifPresent(clash -> {
            throw new FormRejectedException("place", "演练地点", "同时段已用于演练 " + clash);
        });
    }

    /** The drill that a planned one would meet if it were moved, in words; empty for none. */
    public Optional<String> whenMoved(Drill drill, Instant begins) {
        List<DrillEvaluator> evaluators = team.evaluators(drill.number());
        boolean outside = jdbc.sql("select coalesce(place_outside, false) from hazardflow.drill where number = ?").param(drill.number())
            .query(Boolean.class).single();
        Wanted wanted = new Wanted(drill.number(), drill.unit(), begins, Duration.ofMinutes(drill.durationMinutes()), drill.place(), outside,
            Stream.concat(Stream.ofNullable(drill.commander()), team.evaluatorAccounts(drill.number()).stream()).toList(),
            Stream.of(Stream.ofNullable(drill.commanderName()), evaluators.stream().map(DrillEvaluator::name),
                team.participants(drill.number()).stream().map(DrillParticipant::name)).flatMap(names -> names).toList());
        return people(wanted).or(() -> place(wanted));
    }

    private Optional<String> people(Wanted wanted) {
        return query("""
                select d.number || '（' || d.unit_name || '，' || busy.name || '）' from hazardflow.drill d
                join lateral (
                    select coalesce(d.commander_name, d.commander) as name, d.commander as account
                    union all select v.name, v.account from hazardflow.drill_evaluator v where v.number = d.number
                    union all select p.name, p.account from hazardflow.drill_participant p where p.number = d.number
                ) busy on busy.account = any(:accounts) or d.unit = :unit and busy.name = any(:names)
                where\s""", wanted)
            .param("accounts", wanted.accounts().toArray(String[]::new)).param("names", wanted.names().toArray(String[]::new))
            .query(String.class).list().stream().findFirst();
    }

    private Optional<String> place(Wanted wanted) {
        return query("""
                select d.number || '（' || d.unit_name || '）' from hazardflow.drill d
                where regexp_replace(d.place, '\\s', '', 'g') = regexp_replace(:place, '\\s', '', 'g')
                  and (d.unit = :unit or d.place_outside and :outside) and\s""", wanted)
            .param("place", wanted.place()).param("outside", wanted.outside()).query(String.class).list().stream().findFirst();
    }

    private JdbcClient.StatementSpec query(String select, Wanted wanted) {
        return jdbc.sql(select + AT_THAT_TIME + " order by 1 limit 1").param("number", wanted.number()).param("unit", wanted.unit())
            .param("begins", Timestamp.from(wanted.begins())).param("ends", Timestamp.from(wanted.begins().plus(wanted.lasts())));
    }
}
