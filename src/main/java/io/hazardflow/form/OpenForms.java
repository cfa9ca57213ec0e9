package io.hazardflow.form;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the forms that the engine's authorization lets the caller see. */
@Component
class OpenForms {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final FormService forms;
    private final Callers callers;

    OpenForms(RepositoryService repository, RuntimeService runtime, TaskService tasks, HistoryService history, FormService forms,
              Callers callers) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
        this.forms = forms;
        this.callers = callers;
    }

    /** The start form of the latest version of a process. Answers 404 for an unknown process and 403 where the caller may not start it. */
    OpenForm start(String processKey) {
        Caller caller = callers.required();
        ProcessDefinition process = callers.asSystem(() -> repository.createProcessDefinitionQuery().processDefinitionKey(processKey)
            .latestVersion().singleResult());
        String formId = process == null ? null
            : callers.asSystem(() -> FormKeys.formId(forms.getStartFormKey(process.getId()))).orElse(null);
        if (formId == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个流程,或它没有上报表单");
        }
        if (repository.createProcessDefinitionQuery().processDefinitionId(process.getId()).startablePermissionCheck().count() == 0) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "您的岗位不能发起「" + process.getName() + "」");
        }
        FormContext context = new FormContext(formId, processKey, null, null, null, caller);
        return new OpenForm(context, process.getName(), process.getDeploymentId(), process.getId(), FormDrafts.ofStart(processKey));
    }

    /** The form of a task. Answers 404 for a task that is not there or not visible to the caller, 409 for one that is done. */
    OpenForm task(String taskId) {
        Caller caller = callers.required();
        Task task = tasks.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult();
        if (task == null) {
            throw missing(taskId);
        }
        String formId = FormKeys.formId(task.getFormKey())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "该任务没有表单"));
        return callers.asSystem(() -> {
            ProcessDefinition process = repository.getProcessDefinition(task.getProcessDefinitionId());
            ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
            FormContext context = new FormContext(formId, process.getKey(), taskId, task.getProcessInstanceId(),
                instance == null ? null : instance.getBusinessKey(), caller);
            return new OpenForm(context, task.getName(), process.getDeploymentId(), process.getId(), FormDrafts.ofTask(taskId));
        });
    }

    private ResponseStatusException missing(String taskId) {
        boolean done = callers.asSystem(() -> history.createHistoricTaskInstanceQuery().taskId(taskId).finished().count()) > 0;
        return done ? new ResponseStatusException(HttpStatus.CONFLICT, "该任务已办结,请刷新列表")
            : new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个任务,或您无权查看");
    }
}
