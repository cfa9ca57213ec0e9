package io.hazardflow.drill;

import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import io.hazardflow.ledger.ReadModelTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps table {@code annual_drill_plan}, one row a unit and year. */
@Component
class AnnualPlanProjection implements LedgerProjection {

    private final ReadModelTable plans;

    AnnualPlanProjection(JdbcClient jdbc) {
        this.plans = new ReadModelTable(jdbc, "annual_drill_plan");
    }

    @Override
    public boolean follows(String processKey) {
        return AnnualPlanProcess.KEY.equals(processKey);
    }

    @Override
    public void apply(LedgerEvent event) {
        if (AnnualPlanProcess.ANNUAL_PLAN_DUE.equals(event.step())) {
            plans.insert(event, AnnualPlanState.ADJUSTING.name());
        }
        plans.take(event);
    }

    @Override
    public void clear() {
        plans.clear();
    }
}
