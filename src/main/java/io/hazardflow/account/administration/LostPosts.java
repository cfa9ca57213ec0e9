package io.hazardflow.account.administration;

import io.hazardflow.access.PostsWithdrawn;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tasks in the hands of somebody who changes his post. */
@Component
class LostPosts {

    private final TaskService tasks;

    LostPosts(TaskService tasks) {
        this.tasks = tasks;
    }

    @EventListener
    void withdrawn(PostsWithdrawn posts) {
        giveBack(posts.userId(), posts.lost(), posts.kept());
    }

    /** Puts back what he claimed for a lost post and may not do for one that he keeps; what he was only asked about returns by his answer. */
    void giveBack(String userId, Collection<String> lost, Collection<String> kept) {
        for (Task task : tasks.createTaskQuery().taskAssignee(userId).list()) {
            List<String> posts = tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
                .toList();
            boolean onlyAsked = task.getDelegationState() == DelegationState.PENDING;
            if (!onlyAsked && posts.stream().anyMatch(lost::contains) && posts.stream().noneMatch(kept::contains)) {
                tasks.setAssignee(task.getId(), null);
            }
        }
    }
}
