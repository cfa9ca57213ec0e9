package io.hazardflow.notice.channel;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.springframework.stereotype.Component;

/**
 * What the engine has to know of notices: that their jobs are not for the executor of the cases, that an incident of theirs is the end of a
 * delivery for the time being, and that a job which failed on account of a channel says so and not what wrapped it.
 */
@Component
class NoticeEngine extends AbstractProcessEnginePlugin {

    /** Priorities from here on belong to the executor of the cases. */
    static final long FIRST_OF_CASES = 0;

    private final NoticeIncidents incidents;

    NoticeEngine(NoticeIncidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setJobExecutorAcquireByPriority(true);
        configuration.setJobExecutorPriorityRangeMin(FIRST_OF_CASES);
        List<IncidentHandler> handlers = new ArrayList<>();
        if (configuration.getCustomIncidentHandlers() != null) {
            handlers.addAll(configuration.getCustomIncidentHandlers());
        }
        handlers.add(incidents);
        configuration.setCustomIncidentHandlers(handlers);
        configuration.setFailedJobCommandFactory((job, thrown) ->
            new DefaultJobRetryCmd(job, NotDeliveredException.in(thrown).<Throwable>map(found -> found).orElse(thrown)));
    }
}
