package io.hazardflow.task;

import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps table {@code task_question}. */
@Component
class QuestionProjection implements LedgerProjection {

    private final JdbcClient jdbc;

    QuestionProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean follows(String processKey) {
        return true;
    }

    @Override
    public void apply(LedgerEvent event) {
        switch (event.step()) {
            case TaskSteps.OPINION_ASKED -> asked(event);
            case TaskSteps.OPINION_GIVEN -> closed(event, "answered_at = :at, opinion = :text");
            case TaskSteps.OPINION_WITHDRAWN -> closed(event, "withdrawn_at = :at");
            default -> { }
        }
    }

    @Override
    public void clear() {
        jdbc.sql("delete from hazardflow.task_question").update();
    }

    private void asked(LedgerEvent event) {
        jdbc.sql("""
                insert into hazardflow.task_question (subject, sequence, task_id, asker, asked, question, asked_at)
                values (:subject, :sequence, :task, :asker, :asked, :question, :at)""")
            .param("subject", event.subject()).param("sequence", event.sequence()).param("task", text(event, TaskSteps.TASK))
            .param("asker", event.actor().userId()).param("asked", text(event, TaskSteps.PERSON))
            .param("question", text(event, TaskSteps.TEXT)).param("at", at(event)).update();
    }

    private void closed(LedgerEvent event, String change) {
        jdbc.sql("update hazardflow.task_question set " + change
                + " where subject = :subject and task_id = :task and answered_at is null and withdrawn_at is null")
            .param("at", at(event)).param("text", text(event, TaskSteps.TEXT)).param("subject", event.subject())
            .param("task", text(event, TaskSteps.TASK)).update();
    }

    private static OffsetDateTime at(LedgerEvent event) {
        return event.at().atOffset(ZoneOffset.UTC);
    }

    private static String text(LedgerEvent event, String key) {
        return event.document().path(key).asText(null);
    }
}
