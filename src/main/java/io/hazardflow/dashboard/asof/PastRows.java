package io.hazardflow.dashboard.asof;

import io.hazardflow.dashboard.clock.CaseClocks;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.registry.Streets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns cases of then into rows with names for their codes, and says beside them how they stand today. */
@Component
class PastRows {

    private final CaseClocks clocks;
    private final HazardCases cases;
    private final Streets streets;

    PastRows(CaseClocks clocks, HazardCases cases, Streets streets) {
        this.clocks = clocks;
        this.cases = cases;
        this.streets = streets;
    }

    /**
     * A case as it was.
     *
     * @param overdue       past the deadline of then
     * @param stepLabel     where it stood; null where it stood nowhere or nobody knows
     * @param post          who had it
     * @param stateNowLabel how it stands today
     */
    record PastRow(String number, String title, String state, String stateLabel, String level, String levelLabel, String subGrade,
        String enterpriseName,
                   String street, String streetName, Instant reportedAt, Instant deadline, boolean overdue, String stepLabel, String post,
                       String stateNow,
                   String stateNowLabel) {
    }

    List<PastRow> of(List<HazardCase> then, Instant at) {
        Map<String, CaseClocks.Standing> standing = clocks.standing(then, at);
        Map<String, HazardCase> now = cases.all(then.stream().map(HazardCase::number).toList()).stream()
            .collect(Collectors.toMap(HazardCase::number, Function.identity()));
        return then.stream().map(hazard -> row(hazard, standing.get(hazard.number()), now.get(hazard.number()).state(), at)).toList();
    }

    private PastRow row(HazardCase then, CaseClocks.Standing standing, HazardState now, Instant at) {
        return new PastRow(then.number(), then.title(), then.state().name(), then.state().label(), then.level() == null ? null : then.level().name(),
            then.level() == null ? null : then.level().label(), then.subGrade() == null ? null : then.subGrade().name(), then.enterpriseName(),
            then.street(), then.street() == null ? null : streets.name(then.street()), then.reportedAt(), then.deadline(), then.overdueAt(at),
            standing == null ? null : standing.stepLabel(), standing == null ? null : standing.post(), now.name(), now.label());
    }
}
