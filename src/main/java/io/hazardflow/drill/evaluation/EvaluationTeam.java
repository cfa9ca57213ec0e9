package io.hazardflow.drill.evaluation;

import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillParticipant;
import io.hazardflow.drill.DrillTeam;
import io.hazardflow.form.FormContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may judge a drill: its evaluators, and never those who led it or took part (domain C.0). */
@Component
class EvaluationTeam {

    private final DrillTeam team;
    private final JdbcClient jdbc;

    EvaluationTeam(DrillTeam team, JdbcClient jdbc) {
        this.team = team;
        this.jdbc = jdbc;
    }

    /** Why somebody may not judge the drill, as a rule in words; null when he may. Who acts for an absent person is asked for both. */
    String objection(Drill drill, FormContext context) {
        List<String> people = Stream.of(context.caller().userId(), context.absent()).filter(Objects::nonNull).toList();
        if (people.contains(drill.commander())) {
            return "不能是本次演练的总指挥";
        }
        if (participants(drill.number()).anyMatch(people::contains)) {
            return "不能是本次演练的参演人员";
        }
        List<String> evaluators = team.evaluatorAccounts(drill.number());
        return evaluators.isEmpty() || people.stream().anyMatch(evaluators::contains) ? null : "应为方案确定的评估员";
    }

    /** Accounts of those who were to take part and of those who did. */
    private Stream<String> participants(String number) {
        Stream<String> planned = team.participants(number).stream().map(DrillParticipant::account).filter(Objects::nonNull);
        List<String> came = jdbc.sql("select account from hazardflow.drill_attendance where number = ? and account is not null").param(number)
            .query(String.class).list();
        return Stream.concat(planned, came.stream());
    }
}
