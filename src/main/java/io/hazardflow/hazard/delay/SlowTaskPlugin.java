package io.hazardflow.hazard.delay;

import io.hazardflow.platform.UserTaskPlugin;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.stereotype.Component;

/** Tells the end of every user task to {@link SlowTaskEnds}. */
@Component
class SlowTaskPlugin extends UserTaskPlugin {

    private final SlowTaskEnds ends;

    SlowTaskPlugin(SlowTaskEnds ends) {
        this.ends = ends;
    }

    @Override
    protected void listen(String process, TaskDefinition task) {
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, ends);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, ends);
    }
}
