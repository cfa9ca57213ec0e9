package io.hazardflow.access;

import java.util.Optional;

/** Who does which task in the place of somebody absent. Asked when a task is taken and when its form is sent. */
public interface StandIns {

    /**
     * In whose place a person holds a task or would take it; empty where he has it by his own post.
     *
     * @param ownPost whether the task is meant for one of his own posts
     */
    Optional<StandIn> of(String taskId, String userId, boolean ownPost);

    /** The absent holder of a task that a person may take over from him now. */
    Optional<Caller> absentHolder(String taskId, String userId);

    /**
     * @param person who is absent
     * @param over   whether the absence has ended meanwhile
     */
    record StandIn(Caller person, boolean over) {
    }
}
