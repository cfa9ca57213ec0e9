package io.hazardflow.hazard.action;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.task.Refusal;
import io.hazardflow.task.SendingBack;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 撤回: whoever sent the last form takes it back, as long as nobody has begun with what follows. */
@RestController
class WithdrawController {

    private final VisibleCase cases;
    private final LastSent sent;
    private final SendingBack sendingBack;
    private final Callers callers;

    WithdrawController(VisibleCase cases, LastSent sent, SendingBack sendingBack, Callers callers) {
        this.cases = cases;
        this.sent = sent;
        this.sendingBack = sendingBack;
        this.callers = callers;
    }

    record Withdrawal(String reason) {
    }

    /** @param refusal why the caller cannot take anything back, null when he can */
    record Possible(String step, String refusal) {
    }

    @GetMapping("/api/hazards/{number}/withdraw")
    Possible possible(@PathVariable String number) {
        Caller caller = callers.required();
        LastSent.Sent last = sent.of(cases.of(number, caller), caller);
        return new Possible(last.stepName(), last.refusal());
    }

    @PostMapping("/api/hazards/{number}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void withdraw(@PathVariable String number, @RequestBody Withdrawal wanted) {
        Caller caller = callers.required();
        LastSent.Sent last = sent.of(cases.of(number, caller), caller);
        if (last.refusal() != null) {
            throw Refusal.now(last.refusal());
        }
        sendingBack.withdraw(caller, last.nextTask(), wanted.reason());
    }
}
