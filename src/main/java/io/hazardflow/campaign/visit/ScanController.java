package io.hazardflow.campaign.visit;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.task.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 扫码入企: whoever has read an enterprise's code stands before it, and finds his open inspections of it. */
@RestController
class ScanController {

    private final Stickers stickers;
    private final Enterprises enterprises;
    private final Inspections inspections;
    private final InspectionScope scope;
    private final TaskService tasks;
    private final Callers callers;
    private final JdbcClient jdbc;

    ScanController(Stickers stickers, Enterprises enterprises, Inspections inspections, InspectionScope scope, @Lazy TaskService tasks,
                   Callers callers, JdbcClient jdbc) {
        this.stickers = stickers;
        this.enterprises = enterprises;
        this.inspections = inspections;
        this.scope = scope;
        this.tasks = tasks;
        this.callers = callers;
        this.jdbc = jdbc;
    }

    record Scan(String code) {
    }

    /** @param task id of the open task that the caller may work on, {@code step} which of the visit's it is */
    record Visit(String number, String task, String step, String stepName, Instant due) {
    }

    record Scanned(String enterprise, String name, boolean officer, List<Visit> visits) {
    }

    @Operation(summary = "扫描企业二维码：记下到场，列出本人可办理的现场检查")
    @PostMapping("/api/scans")
    @Transactional
    public Scanned scan(@RequestBody Scan scan) {
        Caller caller = callers.required();
        Enterprise enterprise = stickers.enterpriseOf(scan.code() == null ? "" : scan.code()).flatMap(enterprises::find)
            .orElseThrow(() -> Refusal.notFound("二维码无效或已更换，请核对现场张贴的二维码"));
        boolean officer = caller.has(Role.LAW);
        if (officer) {
            stickers.scanned(caller.userId(), enterprise.id());
        }
        return new Scanned(enterprise.id(), enterprise.name(), officer, officer ? visits(enterprise.id(), caller) : List.of());
    }

    private List<Visit> visits(String enterprise, Caller caller) {
        return jdbc.sql("""
                select number from hazardflow.inspection where enterprise = ? and state in ('WAITING', 'ARRIVED') order by due, number""")
            .param(enterprise).query(String.class).list().stream().filter(number -> scope.mayRead(number, caller))
            .flatMap(number -> open(number).map(task -> visit(number, task))).toList();
    }

    /** Only tasks that the engine lets the caller work on. */
    private Stream<Task> open(String inspection) {
        return tasks.createTaskQuery().processInstanceBusinessKey(inspection)
            .taskDefinitionKeyIn(SiteInspection.ARRIVE_AT_SITE, SiteInspection.INSPECT_SITE).list().stream();
    }

    private Visit visit(String number, Task task) {
        return new Visit(number, task.getId(), task.getTaskDefinitionKey(), task.getName(), inspections.get(number).due());
    }
}
