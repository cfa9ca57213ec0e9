package io.hazardflow.drill.schedule;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Whom the model asks about a drill that touches the public: the posts that its plan names. */
@Component("publicImpactPosts")
public class PublicImpactPosts {

    private final DrillSchedules schedules;

    PublicImpactPosts(DrillSchedules schedules) {
        this.schedules = schedules;
    }

    public List<String> of(DelegateExecution execution) {
        return schedules.get(execution.getProcessBusinessKey()).posts();
    }
}
