package io.hazardflow.hazard.extension;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.hazard.procedure.ProcedureRule;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whoever has to rectify may ask for more time while he has not fed back, as often as the rule of the order's day allows. */
@Component
class ExtensionRule implements ProcedureRule {

    private static final List<HazardState> UNDER_WORK = List.of(HazardState.RECTIFYING, HazardState.REJECTED);

    private final Extensions extensions;
    private final ExtensionRecords records;
    private final TaskService tasks;
    private final Callers callers;

    ExtensionRule(Extensions extensions, ExtensionRecords records, @Lazy TaskService tasks, Callers callers) {
        this.extensions = extensions;
        this.records = records;
        this.tasks = tasks;
        this.callers = callers;
    }

    @Override
    public Procedure procedure() {
        return Procedure.DEADLINE_EXTENSION;
    }

    @Override
    public Optional<String> refusal(HazardCase hazard, Caller caller) {
        if (!UNDER_WORK.contains(hazard.state()) || hazard.deadline() == null) {
            return Optional.of("整改期间才能申请延期");
        }
        if (!isRectifier(hazard, caller)) {
            return Optional.of("由整改单位申请");
        }
        int times = extensions.limit(hazard, null).maxTimes();
        return records.of(hazard.number()).count() < times ? Optional.empty()
            : Optional.of(times == 0 ? "该等级的隐患不能延期" : "最多延期 " + times + " 次，已用完");
    }

    private boolean isRectifier(HazardCase hazard, Caller caller) {
        Task rectify = callers.asSystem(() -> tasks.createTaskQuery().processInstanceBusinessKey(hazard.number())
            .taskDefinitionKey(HazardProcess.RECTIFY).singleResult());
        return rectify != null && callers.asSystem(() -> tasks.getIdentityLinksForTask(rectify.getId())).stream()
            .anyMatch(link -> link.getGroupId() != null && caller.isIn(link.getGroupId()));
    }
}
