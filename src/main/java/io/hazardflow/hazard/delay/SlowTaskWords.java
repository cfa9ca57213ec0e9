package io.hazardflow.hazard.delay;

import io.hazardflow.access.Callers;
import io.hazardflow.form.FormContext;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the forms of {@code official-delay} say of the late task. */
@Component
class SlowTaskWords {

    private final RuntimeService runtime;
    private final Callers callers;

    SlowTaskWords(@Lazy RuntimeService runtime, Callers callers) {
        this.runtime = runtime;
        this.callers = callers;
    }

    Map<String, Object> prefill(FormContext context) {
        return Map.of(OfficialDelay.SLOW_TASK.name(),
            callers.asSystem(() -> runtime.getVariable(context.processInstanceId(), OfficialDelay.SLOW_WORDS.name())));
    }
}
