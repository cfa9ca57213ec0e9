package io.hazardflow.absence;

import io.hazardflow.access.Caller;
import io.hazardflow.account.AccountAudit;
import io.hazardflow.registry.TimeLimits;
import io.hazardflow.task.CaseReaders;
import io.hazardflow.task.Refusal;
import io.hazardflow.task.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Arranges and calls off absences: for oneself, or by whoever leads the unit. */
@Component
class Absences {

    private static final String LONGEST = "absence.longest";

    private final AbsenceTable table;
    private final StandInRounds rounds;
    private final CaseReaders people;
    private final StepChoices steps;
    private final TimeLimits limits;
    private final AccountAudit audit;
    private final Clock clock;

    Absences(AbsenceTable table, StandInRounds rounds, CaseReaders people, StepChoices steps, TimeLimits limits, AccountAudit audit,
             Clock clock) {
        this.table = table;
        this.rounds = rounds;
        this.people = people;
        this.steps = steps;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    record Wanted(String person, String substitute, String from, String to, List<String> steps, String reason) {
    }

    @Transactional
    public Absence arrange(Wanted wanted, Caller by) {
        Caller person = wanted.person() == null || wanted.person().equals(by.userId()) ? people.account(by.userId()).orElseThrow()
            : people.account(wanted.person()).orElseThrow(() -> Refusal.wrong("person", "离岗人员", "没有这个在用账号"));
        Caller substitute = people.account(wanted.substitute())
            .orElseThrow(() -> Refusal.wrong("substitute", "代理人", "没有这个在用账号"));
        String unit = sharedUnit(person, substitute);
        if (!person.userId().equals(by.userId()) && !UnitKey.isLedBy(by, unit)) {
            throw Refusal.wrong("person", "离岗人员", "只能为自己，或由本单位负责人为下属设置代理");
        }
        LocalDate from = day("from", "开始日期", wanted.from());
        LocalDate to = day("to", "结束日期", wanted.to());
        checkDays(from, to);
        checkAbsences(person, substitute, from, to);
        List<String> only = wanted.steps() == null ? List.of() : wanted.steps().stream().distinct().toList();
        only.stream().filter(step -> !steps.isKnown(step)).findFirst().ifPresent(step -> {
            throw Refusal.wrong("steps", "代理事项", "没有「" + step + "」这一步");
        });
        String reason = Words.checked("reason", "离岗原因", wanted.reason(), 2, 200);
        long id = table.add(person.userId(), substitute.userId(), unit, from, to, only, reason, by.userId());
        audit.administration(by.userId(), person.userId(), "设置代理：" + substitute.userId() + "，" + from + " 至 " + to);
        rounds.go();
        return table.find(id).orElseThrow();
    }

    @Transactional
    public void callOff(long id, Caller by) {
        Absence absence = table.find(id).filter(found -> mayEnd(found, by)).orElseThrow(Absences::unknown);
        if (!absence.isAheadOrHolds(LocalDate.now(clock))) {
            throw Refusal.now("代理已结束");
        }
        table.end(id, by.userId());
        audit.administration(by.userId(), absence.person(), "结束代理：" + absence.substitute());
        rounds.go();
    }

    /** Also the substitute may say that he cannot do it any more. */
    static boolean mayEnd(Absence absence, Caller caller) {
        return List.of(absence.person(), absence.substitute(), absence.createdBy()).contains(caller.userId())
            || UnitKey.isLedBy(caller, absence.unit());
    }

    private static Refusal unknown() {
        return Refusal.notFound("没有这条代理设置");
    }

    /** Nobody of an enterprise stands in for an official, nor the other way round, whatever other posts they have. */
    private static String sharedUnit(Caller person, Caller substitute) {
        if (person.userId().equals(substitute.userId())) {
            throw Refusal.wrong("substitute", "代理人", "不能是离岗人员本人");
        }
        if (person.enterpriseAnywhere() != substitute.enterpriseAnywhere()) {
            throw Refusal.wrong("substitute", "代理人", "企业账号与监管部门账号不能互为代理");
        }
        return UnitKey.of(person).stream().filter(UnitKey.of(substitute)::contains).findFirst()
            .orElseThrow(() -> Refusal.wrong("substitute", "代理人", "须与离岗人员属同一单位"));
    }

    private void checkDays(LocalDate from, LocalDate to) {
        int longest = limits.get(LONGEST).amount();
        if (to.isBefore(LocalDate.now(clock))) {
            throw Refusal.wrong("to", "结束日期", "不能早于今天");
        }
        if (to.isBefore(from)) {
            throw Refusal.wrong("to", "结束日期", "不能早于开始日期");
        }
        if (to.isAfter(from.plusDays(longest - 1L))) {
            throw Refusal.wrong("to", "结束日期", "一次代理不能超过 " + longest + " 天");
        }
    }

    /** One substitute at a time, and no chains. */
    private void checkAbsences(Caller person, Caller substitute, LocalDate from, LocalDate to) {
        if (!table.ofPerson(person.userId(), from, to).isEmpty()) {
            throw Refusal.wrong("from", "开始日期", "这段时间已设置代理，请先结束原来的");
        }
        if (!table.ofPerson(substitute.userId(), from, to).isEmpty()) {
            throw Refusal.wrong("substitute", "代理人", "这段时间自己也离岗");
        }
    }

    private static LocalDate day(String field, String label, String value) {
        try {
            return LocalDate.parse(value == null ? "" : value);
        } catch (DateTimeParseException e) {
            throw Refusal.wrong(field, label, "须是日期，如 2026-12-01");
        }
    }
}
