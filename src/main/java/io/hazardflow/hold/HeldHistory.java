package io.hazardflow.hold;

import io.hazardflow.access.Callers;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes the removal time from the engine's history of held cases, by the engine's own batch, and gives it back when a hold is lifted. A case
 * that ends while it is held gets a removal time from the engine, years ahead; the nightly run takes it away again.
 */
@Component
class HeldHistory {

    private final HistoryService history;
    private final JdbcClient jdbc;
    private final Callers callers;

    HeldHistory(@Lazy HistoryService history, JdbcClient jdbc, Callers callers) {
        this.history = history;
        this.jdbc = jdbc;
        this.callers = callers;
    }

    void keep(String caseNumber) {
        List<String> instances = instances(caseNumber);
        if (!instances.isEmpty()) {
            keep(instances);
        }
    }

    void release(String caseNumber) {
        List<String> instances = instances(caseNumber);
        if (!instances.isEmpty()) {
            callers.asSystem(() -> history.setRemovalTimeToHistoricProcessInstances().calculatedRemovalTime()
                .byIds(instances.toArray(String[]::new)).hierarchical().executeAsync());
        }
    }

    @Scheduled(cron = "${hazardflow.hold.history-cron:0 10 0 * * *}", zone = "Asia/Shanghai")
    void keepWhatEnded() {
        List<String> ended = jdbc.sql("""
            select p.id_ from public.act_hi_procinst p join hazardflow.legal_hold h on h.subject = p.business_key_
            where p.removal_time_ is not null""").query(String.class).list();
        if (!ended.isEmpty()) {
            keep(ended);
        }
    }

    private void keep(Collection<String> instances) {
        callers.asSystem(() -> history.setRemovalTimeToHistoricProcessInstances().clearedRemovalTime()
            .byIds(instances.toArray(String[]::new)).hierarchical().executeAsync());
    }

    private List<String> instances(String caseNumber) {
        return callers.asSystem(() -> history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber)
            .rootProcessInstances().list()).stream().map(HistoricProcessInstance::getId).toList();
    }
}
