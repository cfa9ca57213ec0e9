package io.hazardflow.form;

import org.springframework.stereotype.Component;

/** What somebody had written when he had to let a task go. */
@Component
public class LeftDrafts {

    private final FormDrafts drafts;

    LeftDrafts(FormDrafts drafts) {
        this.drafts = drafts;
    }

    /** Leaves the person's draft of a task to whoever works on the task next. */
    public void passOn(String userId, String taskId) {
        drafts.passOn(userId, FormDrafts.ofTask(taskId));
    }
}
