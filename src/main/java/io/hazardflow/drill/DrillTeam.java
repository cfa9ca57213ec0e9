package io.hazardflow.drill;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who has what part in a drill, and what is brought into it, as its plan has them now. */
@Component
public class DrillTeam {

    private final JdbcClient jdbc;

    DrillTeam(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<DrillEvaluator> evaluators(String number) {
        return jdbc.sql("select position, account, name, unit, role from hazardflow.drill_evaluator where number = ? order by position")
            .param(number).query(DrillEvaluator.class).list();
    }

    /** Those of them who have an account. */
    public List<String> evaluatorAccounts(String number) {
        return evaluators(number).stream().map(DrillEvaluator::account).filter(Objects::nonNull).toList();
    }

    public List<DrillParticipant> participants(String number) {
        return jdbc.sql("select position, name, department, account from hazardflow.drill_participant where number = ? order by position")
            .param(number).query(DrillParticipant.class).list();
    }

    public List<DrillInject> injects(String number) {
        return jdbc.sql("select position, minute, inject, expected from hazardflow.drill_inject where number = ? order by minute, position")
            .param(number).query(DrillInject.class).list();
    }
}
