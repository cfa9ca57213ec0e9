package io.hazardflow.account.handover;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.account.LeaverHandover;
import io.hazardflow.account.process.CaseSeries;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts one handover for each unit that a leaver leaves tasks in. */
@Component
class Handovers implements LeaverHandover {

    private final LeftTasks left;
    private final Leaders leaders;
    private final CaseSeries series;
    private final Ledger ledger;
    private final RuntimeService runtime;
    private final Callers callers;

    Handovers(LeftTasks left, Leaders leaders, CaseSeries series, Ledger ledger, @Lazy RuntimeService runtime, Callers callers) {
        this.left = left;
        this.leaders = leaders;
        this.series = series;
        this.ledger = ledger;
        this.runtime = runtime;
        this.callers = callers;
    }

    @Override
    @Transactional
    public int handOver(String userId, String by, String reason) {
        Caller leaver = callers.byId(userId);
        Map<Unit, List<LeftTask>> byUnit = left.of(leaver).stream()
            .collect(Collectors.groupingBy(task -> Unit.of(task.group()), LinkedHashMap::new, Collectors.toList()));
        byUnit.keySet().forEach(unit -> start(unit, leaver, callers.byId(by), reason));
        return (int) byUnit.values().stream().flatMap(List::stream).filter(LeftTask::held).count();
    }

    private void start(Unit unit, Caller leaver, Caller by, String reason) {
        String number = series.next(LeaverHandoverProcess.SERIES);
        String leader = leaders.of(unit, leaver);
        ledger.append(new LedgerEntry(number, LeaverHandoverProcess.KEY, LeaverHandoverProcess.ACCOUNT_DISABLED, by.actingFor(List.of()),
            null, Map.of("leaver", leaver.userId(), "leaverName", leaver.name(), "unit", unit.key(), "leaderGroup", leader, "reason", reason),
            List.of(), List.of()));
        Map<String, Object> variables = Map.ofEntries(LeaverHandoverProcess.CASE_NUMBER.is(number),
            LeaverHandoverProcess.LEAVER.is(leaver.userId()), LeaverHandoverProcess.UNIT.is(unit.key()),
            LeaverHandoverProcess.LEADER_GROUP.is(leader));
        callers.asSystem(() -> runtime.startProcessInstanceByKey(LeaverHandoverProcess.KEY, number, variables));
    }
}
