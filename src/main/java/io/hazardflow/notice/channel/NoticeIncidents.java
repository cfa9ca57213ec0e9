package io.hazardflow.notice.channel;

import io.hazardflow.notice.Deliveries;
import io.hazardflow.notice.NoticeProcess;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Marks a delivery as failed once all its tries have failed, with the reason, and as being sent when somebody has it tried again. */
@Component
class NoticeIncidents extends DefaultIncidentHandler {

    private final ObjectProvider<Deliveries> deliveries;

    NoticeIncidents(ObjectProvider<Deliveries> deliveries) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.deliveries = deliveries;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        mark(context, (marks, id) -> marks.failed(id, message));
        return super.handleIncident(context, message);
    }

    @Override
    public void resolveIncident(IncidentContext context) {
        mark(context, Deliveries::sending);
        super.resolveIncident(context);
    }

    private void mark(IncidentContext context, BiConsumer<Deliveries, UUID> mark) {
        delivery(context).ifPresent(id -> mark.accept(deliveries.getObject(), id));
    }

    private static Optional<UUID> delivery(IncidentContext context) {
        if (context.getExecutionId() == null) {
            return Optional.empty();
        }
        ExecutionEntity execution = Context.getCommandContext().getExecutionManager().findExecutionById(context.getExecutionId());
        return Optional.ofNullable(execution)
            .filter(found -> NoticeProcess.KEY.equals(((ProcessDefinitionEntity) found.getProcessDefinition()).getKey()))
            .map(ExecutionEntity::getProcessBusinessKey).map(UUID::fromString);
    }
}
