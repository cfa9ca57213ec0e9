package io.hazardflow.drill.conduct;

import io.hazardflow.access.Callers;
import io.hazardflow.drill.DrillKind;
import io.hazardflow.drill.DrillOrigin;
import io.hazardflow.drill.DrillStarts;
import io.hazardflow.drill.DrillState;
import io.hazardflow.drill.DrillUnits;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.drill.NewDrill;
import io.hazardflow.hazard.Facts;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.platform.ProcessVariable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Drills that have been approved and wait for their day. */
@TestComponent
public class ReadyDrills {

    private static final Map<String, Object> PLAN = Map.of(
        "participantList", "赵一 仓储部\n钱二 仓储部\n孙三 办公室",
        "evaluators", List.of(Map.of("name", "周评估", "unit", "安全学会"), Map.of("account", "expert")),
        "injects", List.of(Map.of("minute", 5, "inject", "发现明火", "expected", "报警")));

    private final DrillStarts starts;
    private final Drills drills;
    private final DrillUnits units;
    private final Ledger ledger;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final Callers callers;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReadyDrills(DrillStarts starts, Drills drills, DrillUnits units, Ledger ledger, RuntimeService runtime, IdentityService identity, Callers callers, Clock clock,
                PlatformTransactionManager transactions) {
        this.starts = starts;
        this.drills = drills;
        this.units = units;
        this.ledger = ledger;
        this.runtime = runtime;
        this.identity = identity;
        this.callers = callers;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** With 赵一 and 钱二 of the store and 孙三 of the office on its list, evaluated by 周评估 and somebody with an account. */
    public String drill(String unit, LocalDate windowEnd, Instant drillAt) {
        return transaction.execute(status -> approved(unit, windowEnd, drillAt));
    }

    private String approved(String unit, LocalDate windowEnd, Instant drillAt) {
        String number = starts.start(new NewDrill(DrillOrigin.VOLUNTARY, DrillKind.DRILL, units.get(unit), null, "火灾事故应急预案", "1", null, unit, null,
            windowEnd.getYear(), windowEnd.withDayOfMonth(1), windowEnd, windowEnd, false, null, null, List.of("试验")), Actor.SYSTEM).orElseThrow();
        approve(number, drillAt);
        return number;
    }

    private void approve(String number, Instant drillAt) {
        ledger.append(new LedgerEntry(number, EmergencyDrill.KEY, EmergencyDrill.SCHEDULE_DRILL, Actor.SYSTEM, PLAN,
            Facts.of("state", DrillState.APPROVAL.name()).and("drillAt", drillAt).and("contentType", "COMPREHENSIVE").and("form", "FULL_SCALE")
                .and("participants", 3).and("place", "一号仓库").and("durationMinutes", 60).and("commanderName", "吴总").map(), List.of(), List.of()));
        ledger.append(new LedgerEntry(number, EmergencyDrill.KEY, EmergencyDrill.APPROVE_DRILL, Actor.SYSTEM, null,
            Facts.of("state", DrillState.READY.name()).and("approvedAt", clock.instant()).map(), List.of(), List.of()));
        callers.asSystem(() -> {
            String instance = instance(number);
            runtime.setVariables(instance, Facts.of(EmergencyDrill.DRILL_AT, Date.from(drillAt)).and(EmergencyDrill.SCHEDULED, true)
                .and(EmergencyDrill.PUBLIC_IMPACT, false).map());
            runtime.createProcessInstanceModification(instance).cancelAllForActivity("await-scheduling")
                .startBeforeActivity(EmergencyDrill.CONDUCT_DRILL).execute();
            return null;
        });
    }

    private String instance(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey(EmergencyDrill.KEY).singleResult().getId();
    }

    public <T> T variable(String number, ProcessVariable<T> variable) {
        return callers.asSystem(() -> variable.of(runtime.getVariable(instance(number), variable.name())));
    }

    /** Writes down that something happened to it, whatever it was. */
    public void note(String number) {
        transaction.executeWithoutResult(status -> ledger.append(new LedgerEntry(number, EmergencyDrill.KEY, EmergencyDrill.REMIND_OF_WINDOW, Actor.SYSTEM,
            null, Map.of(), List.of(), List.of())));
    }

    public String confirmingGroup(String number) {
        return units.get(drills.get(number).unit()).confirmingGroup();
    }

    /** Somebody of that group. */
    public String confirmer(String number) {
        return callers.asSystem(() -> identity.createUserQuery().memberOfGroup(confirmingGroup(number)).list().get(0).getId());
    }

    public void join(String account, String group) {
        identity.createMembership(account, group);
    }

    public void leave(String account, String group) {
        identity.deleteMembership(account, group);
    }
}
