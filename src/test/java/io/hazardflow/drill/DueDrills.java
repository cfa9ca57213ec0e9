package io.hazardflow.drill;

import io.hazardflow.access.Callers;
import io.hazardflow.ledger.Actor;
import io.hazardflow.registry.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A drill that one enterprise owes now, with its annual plan, without those of the whole district. */
@TestComponent
public class DueDrills {

    private final DrillStarts starts;
    private final DrillUnits units;
    private final WorkingDays workingDays;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Callers callers;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DueDrills(DrillStarts starts, DrillUnits units, WorkingDays workingDays, RuntimeService runtime, ManagementService management, Callers callers,
              JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.starts = starts;
        this.units = units;
        this.workingDays = workingDays;
        this.runtime = runtime;
        this.management = management;
        this.callers = callers;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Of the enterprise's first plan, to be reported to its department, in a window that ends in two months; answers its number. */
    public String of(String enterprise) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> plan = jdbc.sql("select id, title, version from hazardflow.contingency_plan where enterprise = ? order by id limit 1")
            .param(enterprise).query().singleRow();
        DrillUnit unit = units.get(enterprise);
        String number = transaction.execute(status -> starts.start(new NewDrill(DrillOrigin.OBLIGATION, DrillKind.DRILL, unit, (String) plan.get("id"),
            (String) plan.get("title"), (String) plan.get("version"), "ordinary-year", enterprise, String.valueOf(today.getYear()), today.getYear(), today.minusDays(10),
            today.plusDays(60), nextWorkingDay(today), true, unit.department(), null, List.of("《生产安全事故应急预案管理办法》第三十三条")), Actor.SYSTEM)).orElseThrow();
        callers.asSystem(() -> runtime.createProcessInstanceByKey(AnnualPlanProcess.CALENDAR).startBeforeActivity(AnnualPlanProcess.START_ANNUAL_PLANS)
            .execute());
        work(AnnualPlanProcess.CALENDAR);
        work(EmergencyDrill.KEY);
        return number;
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1)).filter(workingDays::isWorkingDay).findFirst().orElseThrow();
    }

    /** Runs what of a process waits to be run. */
    public void work(String process) {
        for (List<Job> jobs = jobs(process); !jobs.isEmpty(); jobs = jobs(process)) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> jobs(String process) {
        return callers.asSystem(() -> management.createJobQuery().processDefinitionKey(process).executable().active().list());
    }
}
