package io.hazardflow.access;

import java.util.Optional;
import org.camunda.bpm.engine.task.Task;

/** Says who may not take a task although he is a candidate; each kind of case brings one bean. */
public interface ClaimRule {

    /** The rule that keeps the person from this task, in his language, or empty. Asked at every claim and assignment of a step of a model. */
    Optional<String> refusal(Task task, Caller caller);
}
