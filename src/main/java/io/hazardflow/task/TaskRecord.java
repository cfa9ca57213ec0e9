package io.hazardflow.task;

import io.hazardflow.access.Caller;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes into the ledger of a case what somebody did with one of its tasks. */
@Component
public class TaskRecord {

    private final Ledger ledger;

    TaskRecord(Ledger ledger) {
        this.ledger = ledger;
    }

    public void append(CaseTask task, String step, Actor actor, Map<String, String> said, List<String> basis) {
        if (task.caseNumber() == null) {
            return;
        }
        Map<String, String> document = new LinkedHashMap<>(said);
        document.put(TaskSteps.TASK, task.id());
        document.put(TaskSteps.STEP, task.name());
        ledger.append(new LedgerEntry(task.caseNumber(), task.processKey(), step, actor, document, Map.of(), List.of(), basis));
    }

    public void append(CaseTask task, String step, Caller caller, Map<String, String> said) {
        append(task, step, caller.actingFor(task.groups()), said, List.of());
    }

    public static Map<String, String> about(Caller person, String text) {
        return Map.of(TaskSteps.PERSON, person.userId(), TaskSteps.PERSON_NAME, person.name(), TaskSteps.TEXT, text);
    }
}
