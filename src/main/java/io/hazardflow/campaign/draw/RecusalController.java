package io.hazardflow.campaign.draw;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.registry.People;
import io.hazardflow.registry.Person;
import io.hazardflow.task.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** 回避登记 by the officer himself: which enterprises he does not inspect, and why. */
@RestController
@RequestMapping("/api/officer-recusals")
@Tag(name = "专项整治")
class RecusalController {

    private static final int LONGEST_NOTE = 200;

    private final RecusalTable table;
    private final People people;
    private final Enterprises enterprises;
    private final RequestAudit audit;
    private final Callers callers;
    private final Clock clock;

    RecusalController(RecusalTable table, People people, Enterprises enterprises, RequestAudit audit, Callers callers, Clock clock) {
        this.table = table;
        this.people = people;
        this.enterprises = enterprises;
        this.audit = audit;
        this.callers = callers;
        this.clock = clock;
    }

    /** @param to last day, null while it stands */
    record Declaration(String enterprise, String relation, String to, String note) {
    }

    @Operation(summary = "我的回避登记")
    @GetMapping
    List<RecusalTable.Recusal> mine() {
        return table.of(officer().id());
    }

    @Operation(summary = "登记回避", description = "自登记之日起不再抽取本人检查该企业。")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public void declare(@RequestBody Declaration wanted) {
        Person officer = officer();
        String enterprise = wanted.enterprise() == null ? "" : wanted.enterprise().strip();
        enterprises.find(enterprise).orElseThrow(() -> Refusal.wrong("enterprise", "企业", "没有登记这家企业"));
        Relation relation = Arrays.stream(Relation.values()).filter(known -> known.name().equals(wanted.relation())).findFirst()
            .orElseThrow(() -> Refusal.wrong("relation", "关系", "须从所列关系中选择"));
        String note = wanted.note() == null || wanted.note().isBlank() ? null : wanted.note().strip();
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Refusal.wrong("note", "说明", "最多 " + LONGEST_NOTE + " 个字");
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate to = wanted.to() == null || wanted.to().isBlank() ? null : day(wanted.to());
        if (to != null && to.isBefore(today)) {
            throw Refusal.wrong("to", "截止日期", "不能早于今天");
        }
        audit.record(AuditKind.ADMINISTRATION, null, "登记回避：" + enterprise + "，" + relation.label());
        table.add(officer.id(), enterprise, relation, today, to, note);
    }

    @Operation(summary = "结束回避", description = "登记保留，到今天为止。")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void end(@PathVariable String id) {
        Person officer = officer();
        audit.record(AuditKind.ADMINISTRATION, null, "结束回避：" + id);
        if (!table.end(id, officer.id(), LocalDate.now(clock))) {
            throw Refusal.notFound("没有这条仍有效的回避登记");
        }
    }

    private Person officer() {
        Caller caller = callers.required();
        return people.byAccount(caller.userId()).filter(person -> caller.has(Role.LAW))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN, "回避由执法人员本人登记"));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.wrong("to", "截止日期", "须是日期，如 2026-12-01");
        }
    }
}
