package io.hazardflow.notice.channel;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts and stops the executor of the notices with the application, on nodes that execute jobs. */
@Component
class NoticeJobs implements DisposableBean {

    private final ProcessEngine engine;
    private final SendingProperties sending;
    private final boolean enabled;
    private NoticeJobExecutor executor;

    NoticeJobs(ProcessEngine engine, SendingProperties sending, @Value("${camunda.bpm.job-execution.enabled:true}") boolean enabled) {
        this.engine = engine;
        this.sending = sending;
        this.enabled = enabled;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (enabled) {
            start();
        }
    }

    synchronized void start() {
        if (executor == null) {
            executor = new NoticeJobExecutor(sending.threads());
            executor.registerProcessEngine((ProcessEngineImpl) engine);
            executor.start();
        }
    }

    @Override
    public synchronized void destroy() {
        if (executor != null) {
            executor.shutdown();
            executor = null;
        }
    }
}
