package io.hazardflow.task;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was asked and answered about tasks. */
@Component
public class Questions {

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param answeredAt null while it is open, or was withdrawn */
    public record Question(String taskId, String asker, String asked, String question, Instant askedAt, Instant answeredAt, String opinion) {
    }

    /** Cases about which a person's opinion was asked. */
    public List<String> casesAskedOf(String userId) {
        return jdbc.sql("select distinct subject from hazardflow.task_question where asked = ?").param(userId).query(String.class).list();
    }

    /** Open questions about these tasks, by task. */
    public Map<String, Question> open(Collection<String> taskIds) {
        return jdbc.sql("""
                select task_id, asker, asked, question, asked_at, answered_at, opinion from hazardflow.task_question
                where task_id = any(?) and answered_at is null and withdrawn_at is null""")
            .param(taskIds.toArray(String[]::new)).query(Question.class).list().stream()
            .collect(Collectors.toMap(Question::taskId, question -> question, (one, later) -> later));
    }

    /** All that was answered about a task, oldest first. */
    List<Question> answered(String taskId) {
        return jdbc.sql("""
                select task_id, asker, asked, question, asked_at, answered_at, opinion from hazardflow.task_question
                where task_id = ? and answered_at is not null order by sequence""").param(taskId).query(Question.class).list();
    }
}
