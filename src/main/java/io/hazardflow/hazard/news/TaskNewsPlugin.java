package io.hazardflow.hazard.news;

import io.hazardflow.hazard.HazardProcesses;
import io.hazardflow.platform.UserTaskPlugin;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.stereotype.Component;

/** Tells {@link TaskNews} of every user task of a hazard, of what runs beside it and of the other kinds of cases. */
@Component
class TaskNewsPlugin extends UserTaskPlugin {

    private final TaskNews news;
    private final KindsOfCases kinds;

    TaskNewsPlugin(TaskNews news, KindsOfCases kinds) {
        this.news = news;
        this.kinds = kinds;
    }

    @Override
    protected void listen(String process, TaskDefinition task) {
        if (HazardProcesses.KEYS.contains(process) || HazardNews.BESIDE.contains(process) || kinds.processes().contains(process)) {
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, news);
        }
    }
}
