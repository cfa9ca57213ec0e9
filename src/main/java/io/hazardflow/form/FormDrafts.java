package io.hazardflow.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Half-filled forms, one a person and form. A start form's draft lives 72 hours (domain C.1), a task's until the task is done; what a case
 * under legal hold left behind stays. What a leaver had written belongs to nobody until whoever works on the task saves or discards it.
 */
@Component
class FormDrafts {

    private static final String NOBODY = "";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration startDraftLife;

    FormDrafts(JdbcClient jdbc, Clock clock, @Value("${hazardflow.forms.start-draft-life:72h}") Duration startDraftLife) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.startDraftLife = startDraftLife;
    }

    static String ofTask(String taskId) {
        return "task:" + taskId;
    }

    static String ofStart(String processKey) {
        return "start:" + processKey;
    }

    Optional<ObjectNode> find(String userId, String formKey) {
        return jdbc.sql("""
                select document::text from hazardflow.form_draft where user_id in (?, ?) and form_key = ? order by user_id desc limit 1""")
            .params(userId, NOBODY, formKey).query(String.class).optional().map(FormDrafts::parse);
    }

    void save(String userId, String formKey, ObjectNode document) {
        FormDocuments.requirePlain(document, UnaryOperator.identity());
        jdbc.sql("""
                insert into hazardflow.form_draft (user_id, form_key, document, updated_at) values (?, ?, ?::jsonb, ?)
                on conflict (user_id, form_key) do update set document = excluded.document, updated_at = excluded.updated_at
                """)
            .params(userId, formKey, document.toString(), OffsetDateTime.now(clock)).update();
    }

    void delete(String userId, String formKey) {
        jdbc.sql("delete from hazardflow.form_draft where user_id in (?, ?) and form_key = ?").params(userId, NOBODY, formKey).update();
    }

    /** Leaves a person's draft to the next one; of several the last counts. */
    void passOn(String userId, String formKey) {
        jdbc.sql("""
                insert into hazardflow.form_draft (user_id, form_key, document, updated_at)
                select :nobody, form_key, document, updated_at from hazardflow.form_draft where user_id = :user and form_key = :key
                on conflict (user_id, form_key) do update set document = excluded.document, updated_at = excluded.updated_at
                """)
            .param("nobody", NOBODY).param("user", userId).param("key", formKey).update();
        jdbc.sql("delete from hazardflow.form_draft where user_id = ? and form_key = ?").params(userId, formKey).update();
    }

    /** Everybody's drafts of a form that is done. */
    void deleteAll(String formKey) {
        jdbc.sql("delete from hazardflow.form_draft where form_key = ?").param(formKey).update();
    }

    @Scheduled(fixedDelayString = "${hazardflow.forms.draft-cleanup:1h}", initialDelayString = "${hazardflow.forms.draft-cleanup:1h}")
    void removeStale() {
        jdbc.sql("""
                delete from hazardflow.form_draft d
                where d.form_key like 'start:%' and d.updated_at < ?
                   or d.form_key like 'task:%' and not exists (select 1 from public.act_ru_task t where 'task:' || t.id_ = d.form_key)
                      and not exists (select 1 from public.act_hi_taskinst t join public.act_hi_procinst p on p.id_ = t.proc_inst_id_
                                      join hazardflow.legal_hold h on h.subject = p.business_key_
                                      where t.id_ = substr(d.form_key, 6))
                """)
            .param(OffsetDateTime.now(clock).minus(startDraftLife)).update();
    }

    private static ObjectNode parse(String document) {
        try {
            return (ObjectNode) FormDocuments.JSON.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
