package io.hazardflow.notice;

import io.hazardflow.access.Callers;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Starts the process {@code notice} for a delivery, in the transaction of whatever makes it due. */
@Component
class NoticeStarts {

    private final ObjectProvider<RuntimeService> runtime;
    private final Callers callers;

    NoticeStarts(ObjectProvider<RuntimeService> runtime, Callers callers) {
        this.runtime = runtime;
        this.callers = callers;
    }

    void start(UUID delivery, ChannelType type) {
        callers.asSystem(() -> runtime.getObject().createMessageCorrelation(NoticeProcess.DUE).processInstanceBusinessKey(delivery.toString())
            .setVariable(NoticeProcess.CHANNEL_TYPE, type.name()).correlateStartMessage());
    }
}
