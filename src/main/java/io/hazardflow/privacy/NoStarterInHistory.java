package io.hazardflow.privacy;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.springframework.stereotype.Component;

/**
 * Keeps out of the engine's history who started a case: everybody who takes part reads that history, whereas who reported stands in the
 * ledger, where the table of personal data decides.
 */
@Component
class NoStarterInHistory extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryEventProducer(new Producer());
    }

    private static final class Producer extends CacheAwareHistoryEventProducer {

        @Override
        public HistoryEvent createProcessInstanceStartEvt(DelegateExecution execution) {
            HistoryEvent started = super.createProcessInstanceStartEvt(execution);
            ((HistoricProcessInstanceEventEntity) started).setStartUserId(null);
            return started;
        }
    }
}
