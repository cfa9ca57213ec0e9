package io.hazardflow.task;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.PostNames;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What somebody does with a task beside its form. Every call is a step in the ledger of the case. */
@RestController
@RequestMapping("/api/tasks/{taskId}")
class TaskActionsController {

    private final TaskActions actions;
    private final HandingOver handingOver;
    private final Opinions opinions;
    private final Urging urging;
    private final SendingBack sendingBack;
    private final PostNames posts;
    private final Callers callers;

    TaskActionsController(TaskActions actions, HandingOver handingOver, Opinions opinions, Urging urging, SendingBack sendingBack,
                          PostNames posts, Callers callers) {
        this.actions = actions;
        this.handingOver = handingOver;
        this.opinions = opinions;
        this.urging = urging;
        this.sendingBack = sendingBack;
        this.posts = posts;
        this.callers = callers;
    }

    record HandOver(String to, String reason) {
    }

    record Ask(String from, String question) {
    }

    record Answer(String opinion) {
    }

    record Urge(String note) {
    }

    record SendBack(String reason) {
    }

    @GetMapping("/actions")
    TaskActions.View actions(@PathVariable String taskId) {
        return actions.of(taskId, callers.required());
    }

    @PostMapping("/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable String taskId) {
        actions.claim(taskId, callers.required());
    }

    @GetMapping("/colleagues")
    List<Person> colleagues(@PathVariable String taskId) {
        Caller caller = callers.required();
        return handingOver.colleagues(caller, taskId).stream().map(person -> Person.of(person, caller, posts)).toList();
    }

    @PostMapping("/hand-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOver(@PathVariable String taskId, @RequestBody HandOver wanted) {
        handingOver.handOver(callers.required(), taskId, wanted.to(), wanted.reason());
    }

    @GetMapping("/advisers")
    List<Person> advisers(@PathVariable String taskId) {
        Caller caller = callers.required();
        return opinions.advisers(caller, taskId).stream().map(person -> Person.of(person, caller, posts)).toList();
    }

    @PostMapping("/ask")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@PathVariable String taskId, @RequestBody Ask wanted) {
        opinions.ask(callers.required(), taskId, wanted.from(), wanted.question());
    }

    @DeleteMapping("/ask")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawQuestion(@PathVariable String taskId) {
        opinions.withdraw(callers.required(), taskId);
    }

    @PostMapping("/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable String taskId, @RequestBody Answer answer) {
        opinions.answer(callers.required(), taskId, answer.opinion());
    }

    @PostMapping("/urge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void urge(@PathVariable String taskId, @RequestBody Urge urge) {
        urging.urge(callers.required(), taskId, urge.note());
    }

    @PostMapping("/send-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendBack(@PathVariable String taskId, @RequestBody SendBack wanted) {
        sendingBack.sendBack(callers.required(), taskId, wanted.reason());
    }
}
