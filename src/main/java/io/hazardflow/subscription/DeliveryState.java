package io.hazardflow.subscription;

import io.hazardflow.access.Callers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the engine knows of a delivery that has failed, and its next try at once. */
@Component
class DeliveryState {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final Callers callers;

    DeliveryState(@Lazy RuntimeService runtime, @Lazy ManagementService management, Callers callers) {
        this.runtime = runtime;
        this.management = management;
        this.callers = callers;
    }

    /**
     * @param message why the last try failed
     * @param left    tries that remain; none when an administrator has to look
     * @param next    when it is tried again; null when it is not
     */
    record Failure(String message, int left, Instant next) {
    }

    Optional<Failure> failure(String id) {
        return job(id).filter(job -> job.getExceptionMessage() != null)
            .map(job -> new Failure(job.getExceptionMessage(), job.getRetries(),
                job.getRetries() == 0 ? null : Optional.ofNullable(job.getDuedate()).map(Date::toInstant).orElse(null)));
    }

    /** Has the delivery tried at once, with all its tries again. */
    void retry(String id, Instant now) {
        job(id).ifPresent(job -> callers.asSystem(() -> {
            management.setJobRetries(job.getId(), EventDelivery.TRIES);
            management.setJobDuedate(job.getId(), Date.from(now.minus(Duration.ofSeconds(1))));
            return null;
        }));
    }

    private Optional<Job> job(String id) {
        return callers.asSystem(() -> {
            Optional<ProcessInstance> instance = runtime.createProcessInstanceQuery().processDefinitionKey(EventDelivery.KEY)
                .processInstanceBusinessKey(id).list().stream().findFirst();
            return instance.flatMap(running -> management.createJobQuery().processInstanceId(running.getId()).list().stream().findFirst());
        });
    }
}
