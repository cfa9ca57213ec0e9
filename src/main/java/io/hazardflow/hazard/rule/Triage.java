package io.hazardflow.hazard.rule;

import io.hazardflow.hazard.SubGrade;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lowest grade that the rules allow for what a verifier has found; a person may only raise it (domain C.1.1). */
@Component
public class Triage {

    private final Decisions decisions;
    private final JdbcClient jdbc;

    Triage(Decisions decisions, JdbcClient jdbc) {
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /** @param basis why, in words for the user */
    public record Floor(SubGrade subGrade, String basis) {
    }

    /** @param findings inputs of the decision {@code hazard-triage}; missing ones count as "not found" */
    public Floor floor(Map<String, Object> findings) {
        Map<String, Object> row = decisions.row("hazard-triage", findings);
        return new Floor(SubGrade.valueOf((String) row.get("subGrade")), (String) row.get("basis"));
    }

    /** The same for a case that may have come back from another one, whose grade it must exceed (domain C.1.4). */
    public Floor floor(Map<String, Object> findings, String caseNumber) {
        Floor byRule = floor(findings);
        return least(caseNumber).filter(least -> least.compareTo(byRule.subGrade()) > 0)
            .map(least -> new Floor(least, "回头看反弹，比原等级提高一档")).orElse(byRule);
    }

    private Optional<SubGrade> least(String caseNumber) {
        return jdbc.sql("select least_sub_grade from hazardflow.hazard where number = ? and least_sub_grade is not null").param(caseNumber)
            .query(String.class).optional().map(SubGrade::valueOf);
    }
}
