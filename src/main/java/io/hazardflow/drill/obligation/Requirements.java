package io.hazardflow.drill.obligation;

import io.hazardflow.drill.DrillKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * What the rules ask of a unit: each of its plans is asked about, and the unit once by itself. Of several rules about the same subject and kind of
 * drill only the strictest stays, with what the others want to have reported.
 */
@Component
class Requirements {

    private static final Comparator<DrillRule> STRICTEST = Comparator.comparing(DrillRule::intervalMonths)
        .thenComparing(rule -> !rule.mustReport()).thenComparing(DrillRule::rule);

    private final DrillFrequency frequency;

    Requirements(DrillFrequency frequency) {
        this.frequency = frequency;
    }

    /** By the rules of one day. */
    Function<DrilledUnit, List<Requirement>> on(LocalDate decidedOn) {
        DrillFrequency.Rules rules = frequency.on(decidedOn);
        return unit -> of(unit, rules);
    }

    private record Subject(String subject, DrillKind kind) {
    }

    private record Matched(DrillRule rule, UnitPlan plan) {
    }

    private static List<Requirement> of(DrilledUnit unit, DrillFrequency.Rules rules) {
        List<Matched> matched = new ArrayList<>();
        unit.plans().forEach(plan -> rules.of(unit, plan).forEach(rule -> matched.add(new Matched(rule, plan))));
        rules.withoutPlan(unit).forEach(rule -> matched.add(new Matched(rule, null)));
        Map<Subject, List<Matched>> bySubject = new LinkedHashMap<>();
        matched.forEach(one ->
            bySubject.computeIfAbsent(new Subject(subject(unit, one), one.rule().kind()), key -> new ArrayList<>()).add(one));
        return bySubject.entrySet().stream().map(entry -> strictest(entry.getKey(), entry.getValue())).toList();
    }

    private static String subject(DrilledUnit unit, Matched one) {
        return one.rule().countedPer() == DrillRule.CountedPer.PLAN ? one.plan().id() : unit.unit().key();
    }

    private static Requirement strictest(Subject subject, List<Matched> all) {
        List<DrillRule> rules = all.stream().map(Matched::rule).distinct().sorted(STRICTEST).toList();
        String name = rules.get(0).rule();
        DrillRule rule = rules.stream().skip(1).reduce(rules.get(0), DrillRule::with);
        List<UnitPlan> plans = all.stream().filter(one -> one.plan() != null && one.rule().rule().equals(name)).map(Matched::plan).toList();
        return new Requirement(rule, subject.subject(), Requirement.fitting(subject.kind(), plans));
    }
}
