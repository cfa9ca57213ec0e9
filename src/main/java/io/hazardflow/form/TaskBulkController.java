package io.hazardflow.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The same form for many alike tasks: each is sent for itself, in its own transaction, with its own answer. */
@RestController
class TaskBulkController {

    private static final int MOST = 100;

    private final OpenForms forms;
    private final FormPages pages;
    private final FormService engine;

    TaskBulkController(OpenForms forms, FormPages pages, FormService engine) {
        this.forms = forms;
        this.pages = pages;
        this.engine = engine;
    }

    record Bulk(List<String> tasks, ObjectNode document) {
    }

    /** @param refusal why it was not taken, null when it was; @param field key of the field that is meant, or null */
    record Sent(String taskId, boolean ok, String refusal, String field) {
    }

    record Results(long done, List<Sent> results) {
    }

    @PostMapping("/api/tasks/bulk")
    Results submit(@RequestBody Bulk bulk) {
        List<String> tasks = bulk.tasks() == null ? List.of() : bulk.tasks().stream().distinct().toList();
        if (tasks.isEmpty() || tasks.size() > MOST) {
            throw new FormRejectedException("tasks", "任务", "须选 1 至 " + MOST + " 件");
        }
        if (bulk.document() == null) {
            throw new FormRejectedException("document", "填写内容", "不能为空");
        }
        List<Sent> results = tasks.stream().map(task -> submit(task, bulk.document())).toList();
        return new Results(results.stream().filter(Sent::ok).count(), results);
    }

    private Sent submit(String taskId, ObjectNode common) {
        try {
            OpenForm form = forms.task(taskId);
            engine.submitTaskForm(taskId, pages.variables(form, pages.alike(form, common)));
            return new Sent(taskId, true, null, null);
        } catch (FormRejectedException e) {
            return new Sent(taskId, false, e.getMessage(), e.field());
        } catch (FormFieldValidationException e) {
            return new Sent(taskId, false, e.getMessage(), e.getDetail() instanceof String field ? field : null);
        } catch (ResponseStatusException e) {
            return new Sent(taskId, false, e.getReason(), null);
        } catch (AuthorizationException e) {
            return new Sent(taskId, false, "您的岗位不能办理这一步", null);
        } catch (BadUserRequestException e) {
            return new Sent(taskId, false, e.getMessage(), null);
        } catch (OptimisticLockingException | PessimisticLockingFailureException | NullValueException e) {
            return new Sent(taskId, false, "该任务刚刚已由他人办理，请刷新后再看", null);
        }
    }
}
