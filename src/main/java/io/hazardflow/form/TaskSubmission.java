package io.hazardflow.form;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.ClaimRule;
import io.hazardflow.access.StandIns;
import io.hazardflow.access.StandIns.StandIn;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Submits the form of a user task, in the engine's transaction: one person at a time, and only the one who holds it. */
@Component
class TaskSubmission {

    private final FormAcceptance acceptance;
    private final FormDrafts drafts;
    private final ObjectProvider<ClaimRule> rules;
    private final ObjectProvider<StandIns> standIns;
    private final Callers callers;
    private final JdbcClient jdbc;

    TaskSubmission(FormAcceptance acceptance, FormDrafts drafts, ObjectProvider<ClaimRule> rules, ObjectProvider<StandIns> standIns,
                   Callers callers, JdbcClient jdbc) {
        this.acceptance = acceptance;
        this.drafts = drafts;
        this.rules = rules;
        this.standIns = standIns;
        this.callers = callers;
        this.jdbc = jdbc;
    }

    void submit(String formId, TaskEntity task, VariableMap submitted) {
        Caller caller = callers.current().orElseThrow(() -> new StepTakenException("请先登录再提交"));
        requireHeldBy(caller, task);
        Caller absent = standsFor(caller, task);
        ExecutionEntity instance = task.getProcessInstance();
        ProcessDefinitionEntity process = instance.getProcessDefinition();
        FormContext context = new FormContext(formId, process.getKey(), task.getId(), instance.getId(), instance.getBusinessKey(), caller,
            absent);
        Outcome outcome = acceptance.accept(context, task.getName(), process.getDeploymentId(), submitted, candidateGroups(task));
        if (task.getAssignee() == null) {
            task.setAssignee(caller.userId());
        }
        instance.setVariables(outcome.variables());
        drafts.deleteAll(FormDrafts.ofTask(task.getId()));
        AcceptedSteps.current().add(task.getExecution().getActivityInstanceId());
    }

    private void requireHeldBy(Caller caller, TaskEntity task) {
        if (jdbc.sql("select id_ from public.act_ru_task where id_ = ? for update").param(task.getId()).query().listOfRows().isEmpty()) {
            throw new StepTakenException("该任务刚刚已由他人办理,请刷新列表");
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(caller.userId())) {
            throw new StepTakenException("该任务已由 " + callers.byId(task.getAssignee()).name() + " 领取");
        }
        if (!isForPostOf(caller, task)) {
            throw new StepTakenException("该任务不由您的岗位办理");
        }
        if (task.getDelegationState() == DelegationState.PENDING) {
            throw new StepTakenException("该任务正由他人协办,收回后再提交");
        }
        if (task.isSuspended()) {
            throw new StepTakenException("该案件已挂起,恢复后再提交");
        }
    }

    /** The separation of duties holds for both: who acts, as his step says, and in whose place he does. */
    private Caller standsFor(Caller caller, TaskEntity task) {
        boolean ownPost = task.getCandidates().isEmpty() || candidateGroups(task).stream().anyMatch(caller::isIn);
        Optional<StandIn> standIn = standIns.stream().flatMap(kind -> kind.of(task.getId(), caller.userId(), ownPost).stream()).findFirst();
        if (standIn.filter(StandIn::over).isPresent() && !ownPost) {
            throw new StepTakenException("代理期已结束，该任务由原岗位办理");
        }
        Caller person = standIn.filter(found -> !found.over()).map(StandIn::person).orElse(null);
        if (person != null) {
            rules.orderedStream().flatMap(rule -> rule.refusal(task, person).stream()).findFirst().ifPresent(reason -> {
                throw new StepTakenException("不能代 " + person.name() + " 办理：" + reason);
            });
        }
        return person;
    }

    /** Being an administrator, or being handed the task by one, opens no step of another post (domain D5). */
    private static boolean isForPostOf(Caller caller, TaskEntity task) {
        return task.getCandidates().isEmpty() || task.getCandidates().stream().anyMatch(candidate ->
            caller.userId().equals(candidate.getUserId()) || candidate.getGroupId() != null && caller.isIn(candidate.getGroupId()));
    }

    private static List<String> candidateGroups(TaskEntity task) {
        return task.getCandidates().stream().map(IdentityLink::getGroupId).filter(group -> group != null).sorted().toList();
    }
}
