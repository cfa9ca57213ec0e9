package io.hazardflow.hazard.supervision;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 督办月报: what was reported, visited and missed since the last digest, and how much time is left. */
@Component
class DigestSupervision implements JavaDelegate {

    private final Ledger ledger;
    private final SupervisedCases cases;
    private final CaseRecord record;
    private final Clock clock;

    DigestSupervision(Ledger ledger, SupervisedCases cases, CaseRecord record, Clock clock) {
        this.ledger = ledger;
        this.cases = cases;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        List<LedgerEvent> period = sinceLastDigest(ledger.timeline(number));
        String digest = "截至 %s：整改周报 %d 次，未按期 %d 次；现场督办 %d 次，未到场 %d 次；%s".formatted(LocalDate.now(clock),
            count(period, Supervision.REPORT_PROGRESS), count(period, Supervision.PROGRESS_NOT_REPORTED),
            count(period, Supervision.SUPERVISE_ON_SITE), count(period, Supervision.SUPERVISION_NOT_DONE),
            timeLeft(cases.get(number).supervisionDeadline()));
        record.append(execution, Facts.of("supervisionDigest", digest), List.of("digest-supervision.every"));
    }

    private String timeLeft(Instant deadline) {
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), Deadlines.dayOf(deadline));
        return days < 0 ? "已逾督办期限 " + -days + " 天" : "距督办期限 " + days + " 天";
    }

    private static List<LedgerEvent> sinceLastDigest(List<LedgerEvent> events) {
        int last = 0;
        for (LedgerEvent event : events) {
            if (Supervision.DIGEST_SUPERVISION.equals(event.step()) || Supervision.SUPERVISION_STARTED.equals(event.step())) {
                last = event.sequence();
            }
        }
        int after = last;
        return events.stream().filter(event -> event.sequence() > after).toList();
    }

    private static long count(List<LedgerEvent> events, String step) {
        return events.stream().filter(event -> event.step().equals(step)).count();
    }
}
