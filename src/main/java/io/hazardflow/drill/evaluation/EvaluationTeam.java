package io.hazardflow.drill.evaluation;

import io.hazardflow.drill.Drill;
import io.hazardflow.form.FormContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may judge a drill: its evaluators, and never those who led it or took part (domain C.0). */
@Component
class EvaluationTeam {

    private final JdbcClient jdbc;

    EvaluationTeam(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why somebody may not evaluate the drill, as a rule in words; null when he may. Who stands in for an absent person is asked for both. */
    String objection(Drill drill, FormContext context) {
        List<String> people = Stream.of(context.caller().userId(), context.absent()).filter(Objects::nonNull).toList();
        if (people.contains(drill.commander())) {
            return "不能是本次演练的总指挥";
        }
        if (people.stream().anyMatch(accounts("drill_participant", drill.number())::contains)) {
            return "不能是本次演练的参演人员";
        }
        List<String> evaluators = accounts("drill_evaluator", drill.number());
        return evaluators.isEmpty() || people.stream().anyMatch(evaluators::contains) ? null : "应为方案确定的评估员";
    }

    /** Names of the evaluators with their units, in the order of the plan of the drill. */
    List<String> names(String number) {
        return jdbc.sql("""
                select name || coalesce('（' || nullif(unit, '') || '）', '') from hazardflow.drill_evaluator where number = ? order by position""")
            .param(number).query(String.class).list();
    }

    private List<String> accounts(String table, String number) {
        return jdbc.sql("select account from hazardflow." + table + " where number = ? and account is not null").param(number)
            .query(String.class).list();
    }
}
