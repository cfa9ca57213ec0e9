package io.hazardflow.hazard.action;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.PostNames;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardModel;
import io.hazardflow.hold.LegalHoldSteps;
import io.hazardflow.privacy.AccountNames;
import io.hazardflow.task.Person;
import io.hazardflow.task.CaseReaders;
import io.hazardflow.task.Refusal;
import io.hazardflow.task.TaskSteps;
import io.hazardflow.task.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Following a case, sending a copy of it, and what is new in the followed ones. */
@RestController
class WatchController {

    private final VisibleCase cases;
    private final HazardCases all;
    private final Watchers watchers;
    private final CaseReaders readers;
    private final CaseEntry entry;
    private final HazardModel model;
    private final PostNames posts;
    private final Callers callers;

    WatchController(VisibleCase cases, HazardCases all, Watchers watchers, CaseReaders readers, CaseEntry entry, HazardModel model,
                    PostNames posts, Callers callers) {
        this.cases = cases;
        this.all = all;
        this.watchers = watchers;
        this.readers = readers;
        this.entry = entry;
        this.model = model;
        this.posts = posts;
        this.callers = callers;
    }

    /** @param watchers empty for an enterprise, which need not know who in the offices follows its case */
    record Watch(boolean watching, List<Person> watchers) {
    }

    record Copy(String account, String note) {
    }

    record Row(String number, String title, String state, String stateLabel, Instant deadline, String addedBy, List<String> news,
               Instant newest) {
    }

    @GetMapping("/api/hazards/{number}/watch")
    Watch watch(@PathVariable String number) {
        Caller caller = callers.required();
        cases.of(number, caller);
        List<Person> people = caller.isEnterprise() ? List.of() : watchers.of(number).stream().map(callers::byId)
            .map(person -> Person.of(person, caller, posts)).toList();
        return new Watch(watchers.isWatching(number, caller.userId()), people);
    }

    @PutMapping("/api/hazards/{number}/watch")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void follow(@PathVariable String number) {
        Caller caller = callers.required();
        cases.of(number, caller);
        watchers.add(number, caller.userId(), caller.userId());
        watchers.looked(number, caller.userId());
    }

    @DeleteMapping("/api/hazards/{number}/watch")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable String number) {
        watchers.remove(number, callers.required().userId());
    }

    /** The caller has the case before him: nothing in it is new for him any more. */
    @PutMapping("/api/hazards/{number}/look")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void look(@PathVariable String number) {
        Caller caller = callers.required();
        cases.of(number, caller);
        watchers.looked(number, caller.userId());
    }

    /** Whom one can send a copy to or mention: people who see the case by their posts. */
    @GetMapping("/api/hazards/{number}/people")
    List<Person> people(@PathVariable String number) {
        Caller caller = callers.required();
        cases.of(number, caller);
        return readers.of(number).stream().filter(person -> !person.userId().equals(caller.userId()))
            .map(person -> Person.of(person, caller, posts)).toList();
    }

    @PostMapping("/api/hazards/{number}/watchers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void copy(@PathVariable String number, @RequestBody Copy copy) {
        Caller caller = callers.required();
        cases.of(number, caller);
        String note = copy.note() == null || copy.note().isBlank() ? "" : Words.checked("note", "说明", copy.note(), 2, 300);
        Caller person = readers.find(number, copy.account())
            .orElseThrow(() -> Refusal.wrong("account", "抄送给", "须是看得到本案的在用账号"));
        if (!watchers.add(number, person.userId(), caller.userId())) {
            throw Refusal.now(person.userId().equals(caller.userId()) ? "您已关注本案" : "对方已关注本案");
        }
        entry.append(number, TaskSteps.COPIED, caller,
            Map.of("person", person.userId(), "personName", person.name(), "text", note));
    }

    @GetMapping("/api/watched")
    List<Row> watched() {
        Caller caller = callers.required();
        return watchers.watchedBy(caller.userId()).stream()
            .flatMap(watched -> all.find(watched.number(), caller).map(hazard -> row(watched, hazard, caller)).stream()).toList();
    }

    private Row row(Watchers.Watched watched, HazardCase hazard, Caller caller) {
        String by = watched.addedBy().equals(caller.userId()) ? null : AccountNames.shown(callers.byId(watched.addedBy()), caller);
        return new Row(hazard.number(), hazard.title(), hazard.state().name(), hazard.state().label(), hazard.deadline(), by,
            watched.news().stream().map(step -> TaskSteps.nameOf(step).or(() -> LegalHoldSteps.nameOf(step)).orElseGet(() -> model.nameOf(step)))
                .toList(), watched.newest());
    }
}
