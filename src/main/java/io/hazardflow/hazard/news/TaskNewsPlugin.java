package io.hazardflow.hazard.news;

import io.hazardflow.hazard.HazardProcesses;
import io.hazardflow.platform.UserTaskPlugin;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.stereotype.Component;

/** Tells {@link TaskNews} of every user task of a hazard and of what runs beside it. */
@Component
class TaskNewsPlugin extends UserTaskPlugin {

    private final TaskNews news;

    TaskNewsPlugin(TaskNews news) {
        this.news = news;
    }

    @Override
    protected void listen(String process, TaskDefinition task) {
        if (HazardProcesses.KEYS.contains(process) || HazardNews.BESIDE.contains(process)) {
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, news);
        }
    }
}
