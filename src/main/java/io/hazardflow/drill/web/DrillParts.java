package io.hazardflow.drill.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.PostNames;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillContent;
import io.hazardflow.drill.DrillInject;
import io.hazardflow.drill.DrillTeam;
import io.hazardflow.drill.ImprovementType;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.privacy.PersonalData;
import io.hazardflow.privacy.PersonalField;
import io.hazardflow.privacy.Sight;
import io.hazardflow.privacy.Whose;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What belongs to a drill beside its row: its plan, its people, its course, its evaluation and what is to be improved. */
@Component
class DrillParts {

    private final DrillTeam team;
    private final JdbcClient jdbc;
    private final HazardCases cases;
    private final PostNames posts;
    private final Clock clock;

    DrillParts(DrillTeam team, JdbcClient jdbc, HazardCases cases, PostNames posts, Clock clock) {
        this.team = team;
        this.jdbc = jdbc;
        this.cases = cases;
        this.posts = posts;
        this.clock = clock;
    }

    /** Null before it was scheduled. */
    DrillDetail.Schedule schedule(Drill drill, Caller viewer) {
        record Planned(DrillContent contentType, Integer durationMinutes, String commanderName, String scenario, String goals,
                       String safetyMeasures, String impactKinds, BigDecimal budget, String returnReason) {
        }
        if (drill.scheduledAt() == null) {
            return null;
        }
        Planned planned = jdbc.sql("""
                select content_type, duration_minutes, commander_name, scenario, goals, safety_measures, impact_kinds, budget, return_reason
                from hazardflow.drill where number = ?""").param(drill.number()).query(Planned.class).single();
        return new DrillDetail.Schedule(DrillRows.label(planned.contentType(), DrillContent::label), planned.durationMinutes(),
            name(planned.commanderName(), drill, viewer), planned.scenario(), planned.goals(), planned.safetyMeasures(), planned.impactKinds(),
            planned.budget(), planned.returnReason());
    }

    List<DrillDetail.Evaluator> evaluators(Drill drill, Caller viewer) {
        return team.evaluators(drill.number()).stream()
            .map(one -> new DrillDetail.Evaluator(name(one.name(), drill, viewer), one.unit(), one.role())).toList();
    }

    List<DrillInject> injects(Drill drill) {
        return team.injects(drill.number());
    }

    List<DrillDetail.Event> course(Drill drill) {
        return jdbc.sql("select at, inject, reaction, by_whom as by from hazardflow.drill_event where number = ? order by position")
            .param(drill.number()).query(DrillDetail.Event.class).list();
    }

    /** Null before it was evaluated. */
    DrillDetail.Evaluation evaluation(Drill drill, String by) {
        record Scored(String head, String text, int weight, boolean applicable, Integer score, String note) {
        }
        if (drill.evaluatedAt() == null) {
            return null;
        }
        Map<String, List<Scored>> heads = new LinkedHashMap<>();
        jdbc.sql("select head, text, weight, applicable, score, note from hazardflow.drill_score where number = ? order by position")
            .param(drill.number()).query(Scored.class).list().forEach(item -> heads.computeIfAbsent(item.head(), head -> new ArrayList<>()).add(item));
        String sheet = jdbc.sql("select title from hazardflow.drill_sheet where id || '@' || version = ?").param(drill.sheet()).query(String.class)
            .optional().orElse(drill.sheet());
        return new DrillDetail.Evaluation(sheet, by, heads.entrySet().stream().map(head -> new DrillDetail.Head(head.getKey(),
            mean(head.getValue().stream().filter(Scored::applicable).map(item -> new int[] {item.weight(), item.score()}).toList()),
            head.getValue().stream().map(item -> new DrillDetail.Item(item.text(), item.weight(), item.applicable() ? item.score() : null,
                item.note())).toList())).toList(), findings(drill, "STRENGTH"), findings(drill, "PROBLEM"));
    }

    List<DrillDetail.Improvement> improvements(Drill drill, Caller viewer) {
        record Row(int position, ImprovementType type, String what, String owner, String ownerName, LocalDate deadline, String state, String hazard,
                   String done, Instant doneAt, Instant verifiedAt, int returnedTimes, String returnedReason) {
        }
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                select position, type, what, owner, owner_name, deadline, state, hazard, done, done_at, verified_at, returned_times, returned_reason
                from hazardflow.drill_improvement where number = ? order by position""").param(drill.number()).query(Row.class).list().stream()
            .map(row -> new DrillDetail.Improvement(row.position(), row.type().name(), row.type().label(), row.what(), owner(row.owner(),
                name(row.ownerName(), drill, viewer)), row.deadline(), row.state(), "OPEN".equals(row.state()) && row.deadline() != null
                && row.deadline().isBefore(today), row.done(), row.doneAt(), row.verifiedAt(), row.returnedTimes(), row.returnedReason(),
                hazard(row.hazard(), viewer), row.hazard())).toList();
    }

    /** Null when there is none, or the reader may not open it. */
    DrillDetail.Case hazard(String number, Caller viewer) {
        return number == null ? null : cases.find(number, viewer)
            .map(found -> new DrillDetail.Case(found.number(), found.title(), found.state().label())).orElse(null);
    }

    /** Weighted mean of pairs of weight and score; null without one. */
    static BigDecimal mean(List<int[]> scored) {
        int weights = scored.stream().mapToInt(pair -> pair[0]).sum();
        return weights == 0 ? null : BigDecimal.valueOf(scored.stream().mapToInt(pair -> pair[0] * pair[1]).sum())
            .divide(BigDecimal.valueOf(weights), 1, RoundingMode.HALF_UP);
    }

    private List<String> findings(Drill drill, String kind) {
        return jdbc.sql("select text from hazardflow.drill_finding where number = ? and kind = ? order by position").params(drill.number(), kind)
            .query(String.class).list();
    }

    private String owner(String group, String name) {
        String post = group == null ? null : posts.label(group);
        return post == null || name == null ? post == null ? name : post : post + " " + name;
    }

    private static String name(String name, Drill drill, Caller viewer) {
        Sight sight = PersonalData.sight(viewer, Whose.ENTERPRISE_IN_CASE, drill.enterprise());
        return name == null ? null : sight.show(PersonalField.NAME, name);
    }
}
