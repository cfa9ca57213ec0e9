package io.hazardflow.dashboard.processmap;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.runtime.ActivityInstanceState;

/** Writes {@link ActivityTimes} from the engine's history events, in the transaction of what they tell. */
class ActivityTimeRecorder implements HistoryEventHandler {

    private final ActivityTimes times;

    ActivityTimeRecorder(ActivityTimes times) {
        this.times = times;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity activity && ActivityTimes.TYPES.contains(activity.getActivityType())) {
            record(activity);
        } else if (event instanceof HistoricTaskInstanceEventEntity task && task.getActivityInstanceId() != null && isAny(task,
            HistoryEventTypes.TASK_INSTANCE_CREATE, HistoryEventTypes.TASK_INSTANCE_UPDATE)) {
            times.due(task.getActivityInstanceId(), task.getTaskId(), task.getDueDate());
        }
    }

    private void record(HistoricActivityInstanceEventEntity activity) {
        if (isAny(activity, HistoryEventTypes.ACTIVITY_INSTANCE_START, HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE)) {
            caseOf(activity).ifPresent(number -> times.began(activity.getActivityInstanceId(), definition(activity), number,
                activity.getActivityId(), activity.getStartTime()));
        } else if (isAny(activity, HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
            times.ended(activity.getActivityInstanceId(), activity.getEndTime(),
                activity.getActivityInstanceState() == ActivityInstanceState.CANCELED.getStateCode());
        }
    }

    private static Optional<String> caseOf(HistoryEvent event) {
        return Optional.ofNullable(Context.getCommandContext().getExecutionManager().findExecutionById(event.getProcessInstanceId()))
            .map(ExecutionEntity::getBusinessKey);
    }

    private static ProcessDefinitionEntity definition(HistoryEvent event) {
        return Context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(event.getProcessDefinitionId());
    }

    private static boolean isAny(HistoryEvent event, HistoryEventTypes... types) {
        for (HistoryEventTypes type : types) {
            if (event.isEventOfType(type)) {
                return true;
            }
        }
        return false;
    }
}
