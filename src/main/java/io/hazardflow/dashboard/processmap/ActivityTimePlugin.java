package io.hazardflow.dashboard.processmap;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.stereotype.Component;

/** Lets {@link ActivityTimeRecorder} hear the engine's history, and takes over what was there before, ahead of the first job. */
@Component
class ActivityTimePlugin extends AbstractProcessEnginePlugin {

    private final ActivityTimes times;

    ActivityTimePlugin(ActivityTimes times) {
        this.times = times;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<HistoryEventHandler> handlers = engine.getCustomHistoryEventHandlers();
        handlers.add(new ActivityTimeRecorder(times));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        times.takeOverHistory();
    }
}
