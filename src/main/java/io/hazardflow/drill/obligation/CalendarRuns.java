package io.hazardflow.drill.obligation;

import io.hazardflow.access.Callers;
import io.hazardflow.drill.AnnualPlanProcess;
import io.hazardflow.registry.RegistryChanged;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the obligations reckoned again when the registry changed, and when the day that opens the year passed without it, as after an outage or before
 * the first start. The engine does the work later, and once for changes that come together.
 */
@Component
class CalendarRuns {

    private static final Set<String> DATASETS = Set.of("enterprises", "contingency-plans", "rescue-teams");

    private final DrillYears years;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final Callers callers;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean background;

    CalendarRuns(DrillYears years, @Lazy RuntimeService runtime, @Lazy HistoryService history, Callers callers,
                 PlatformTransactionManager transactions, Clock clock, @Value("${hazardflow.drill.background:true}") boolean background) {
        this.years = years;
        this.runtime = runtime;
        this.history = history;
        this.callers = callers;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.background = background;
    }

    @EventListener
    void registryChanged(RegistryChanged changed) {
        if (background && DATASETS.contains(changed.dataset())) {
            reckon();
        }
    }

    @Scheduled(fixedDelayString = "${hazardflow.drill.look:1h}", initialDelayString = "${hazardflow.drill.first-look:2m}")
    void watch() {
        if (background) {
            catchUp();
        }
    }

    /** Reckons where nothing was since the newest year was opened. */
    void catchUp() {
        Date opened = Date.from(years.lastOpened().atStartOfDay(clock.getZone()).toInstant());
        boolean missing = callers.asSystem(() -> history.createHistoricProcessInstanceQuery().processDefinitionKey(AnnualPlanProcess.CALENDAR)
            .startedAfter(opened).count() == 0);
        if (missing) {
            reckon();
        }
    }

    /** Has it done, unless it is to be done anyway. */
    void reckon() {
        transaction.executeWithoutResult(status -> callers.asSystem(() -> {
            if (!waits()) {
                runtime.createMessageCorrelation(AnnualPlanProcess.OBLIGATIONS_DUE).correlateStartMessage();
            }
            return null;
        }));
    }

    /** One that has not come to its first unit yet will see what changed. */
    private boolean waits() {
        return runtime.createProcessInstanceQuery().processDefinitionKey(AnnualPlanProcess.CALENDAR).list().stream()
            .anyMatch(run -> runtime.createVariableInstanceQuery().processInstanceIdIn(run.getId()).variableName(AnnualPlanProcess.CREATED_TO.name())
                .count() == 0);
    }
}
