package io.hazardflow.hazard.reopening;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asks to open an ended case again; a second person decides in the process {@code case-reopening}. */
@RestController
@RequestMapping("/api/hazards/{number}/reopening")
class ReopeningController {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    private final HazardCases cases;
    private final ReopeningPosts posts;
    private final Reopenings reopenings;
    private final Callers callers;

    ReopeningController(HazardCases cases, ReopeningPosts posts, Reopenings reopenings, Callers callers) {
        this.cases = cases;
        this.posts = posts;
        this.reopenings = reopenings;
        this.callers = callers;
    }

    record Request(String reason) {
    }

    /** @param pending a request waits for its decision; @param possible the case has ended in a way that can be undone; @param mayAsk so may the caller */
    record Standing(boolean pending, boolean possible, boolean mayAsk) {
    }

    @GetMapping
    Standing standing(@PathVariable String number) {
        Caller caller = callers.required();
        HazardCase hazard = visible(number, caller);
        boolean pending = reopenings.pending(number);
        boolean possible = EndedCases.reopenable(hazard);
        return new Standing(pending, possible, possible && !pending && posts.postOf(caller, hazard).isPresent());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Standing request(@PathVariable String number, @RequestBody Request request) {
        Caller caller = callers.required();
        HazardCase hazard = visible(number, caller);
        String post = posts.postOf(caller, hazard).orElseThrow(() ->
            problem(HttpStatus.FORBIDDEN, "重新启动由案件所在街道安全办、主管部门或区应急局综合科申请"));
        String reason = request.reason() == null ? "" : request.reason().strip();
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            throw problem(HttpStatus.BAD_REQUEST, "「重新启动的理由」须为 " + SHORTEST + " 至 " + LONGEST + " 个字");
        }
        if (!EndedCases.reopenable(hazard)) {
            throw problem(HttpStatus.CONFLICT, "只有已销号、不属实、已并案或已撤销的案件可以重新启动，本案为「" + hazard.state().label() + "」");
        }
        try {
            reopenings.request(hazard, caller, post, reason);
        } catch (ReopeningRefusedException e) {
            throw problem(HttpStatus.CONFLICT, e.getMessage());
        }
        return new Standing(true, true, false);
    }

    private HazardCase visible(String number, Caller caller) {
        return cases.find(number, caller).orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "没有编号为 " + number + " 的隐患，或不在您的管辖范围"));
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
