package io.hazardflow.hazard.web;

import io.hazardflow.access.Caller;
import io.hazardflow.hazard.OpenTask;
import io.hazardflow.hazard.OpenTasks;
import java.time.Instant;

/** A task that waits, as the page of its case shows it. */
public record OpenStep(String taskId, String step, String name, Instant since, Instant due, boolean overdue, String holder, boolean mine,
                boolean claimable) {

    public static OpenStep of(OpenTask task, OpenTasks tasks, Caller viewer, Instant now) {
        return new OpenStep(task.taskId(), task.step(), task.name(), task.since(), task.due(), task.due() != null && task.due().isBefore(now),
            tasks.holder(task, viewer), viewer.userId().equals(task.assignee()), task.assignee() == null && task.isFor(viewer));
    }
}
