package io.hazardflow.account.recovery;

import io.hazardflow.access.Callers;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps an enterprise to one application at a time. */
@Component
class OpenRecoveries {

    private final RuntimeService runtime;
    private final Callers callers;
    private final JdbcClient jdbc;

    OpenRecoveries(@Lazy RuntimeService runtime, Callers callers, JdbcClient jdbc) {
        this.runtime = runtime;
        this.callers = callers;
        this.jdbc = jdbc;
    }

    /** Number of the enterprise's open application. Until the transaction ends nobody else can ask for the same enterprise. */
    Optional<String> of(String enterprise) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))").param(AccessRecoveryProcess.KEY + ":" + enterprise)
            .query(Integer.class).single();
        return callers.asSystem(() -> runtime.createProcessInstanceQuery().processDefinitionKey(AccessRecoveryProcess.KEY)
            .variableValueEquals(AccessRecoveryProcess.ENTERPRISE.name(), enterprise).list()).stream()
            .map(ProcessInstance::getBusinessKey).findFirst();
    }
}
