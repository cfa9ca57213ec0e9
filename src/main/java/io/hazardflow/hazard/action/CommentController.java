package io.hazardflow.hazard.action;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role.Reach;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.privacy.AccountNames;
import io.hazardflow.task.CaseReaders;
import io.hazardflow.task.Refusal;
import io.hazardflow.task.TaskSteps;
import io.hazardflow.task.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Comments on a case, with mentions of people who see it. What officials say among themselves is not for the enterprise. */
@RestController
class CommentController {

    private static final int MOST_MENTIONS = 20;

    private final VisibleCase cases;
    private final HazardCases all;
    private final Comments comments;
    private final CaseReaders readers;
    private final CaseEntry entry;
    private final PostNames posts;
    private final Callers callers;

    CommentController(VisibleCase cases, HazardCases all, Comments comments, CaseReaders readers, CaseEntry entry, PostNames posts,
                      Callers callers) {
        this.cases = cases;
        this.all = all;
        this.comments = comments;
        this.readers = readers;
        this.entry = entry;
        this.posts = posts;
        this.callers = callers;
    }

    record Said(String text, List<String> mentions) {
    }

    record View(int sequence, Instant at, String by, String post, String text, List<String> mentions) {
    }

    record Mention(String number, String title, int sequence, Instant at, String by, String text, boolean unread) {
    }

    record Mentions(long unread, List<Mention> items) {
    }

    @GetMapping("/api/hazards/{number}/comments")
    List<View> list(@PathVariable String number) {
        Caller caller = callers.required();
        cases.of(number, caller);
        return comments.of(number).stream().filter(comment -> isFor(comment, caller)).map(comment -> view(comment, caller)).toList();
    }

    @PostMapping("/api/hazards/{number}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public void say(@PathVariable String number, @RequestBody Said said) {
        Caller caller = callers.required();
        cases.of(number, caller);
        String text = Words.checked(Comments.TEXT, "评论", said.text(), 1, 1000);
        List<String> accounts = said.mentions() == null ? List.of() : said.mentions().stream().distinct().toList();
        if (accounts.size() > MOST_MENTIONS) {
            throw Refusal.wrong(Comments.MENTIONS, "提醒", "一次不超过 " + MOST_MENTIONS + " 人");
        }
        List<Map<String, String>> mentions = accounts.stream().map(account -> readers.find(number, account)
                .orElseThrow(() -> Refusal.wrong(Comments.MENTIONS, "提醒", "只能提醒看得到本案的人员，" + account + " 看不到")))
            .map(person -> Map.of(Comments.ACCOUNT, person.userId(), "name", person.name())).toList();
        entry.append(number, TaskSteps.COMMENTED, caller, Map.of(Comments.TEXT, text, Comments.MENTIONS, mentions));
    }

    @GetMapping("/api/mentions")
    Mentions mentions() {
        Caller caller = callers.required();
        Map<String, Integer> seen = comments.seenBy(caller.userId());
        List<Mention> items = comments.mentioning(caller.userId()).stream()
            .flatMap(comment -> all.find(comment.subject(), caller).map(hazard -> new Mention(hazard.number(), hazard.title(),
                comment.sequence(), comment.at(), nameOf(comment, caller), comment.text(),
                comment.sequence() > seen.getOrDefault(comment.subject(), 0))).stream()).toList();
        return new Mentions(items.stream().filter(Mention::unread).count(), items);
    }

    private static boolean isFor(Comments.Comment comment, Caller viewer) {
        boolean byEnterprise = Membership.of(comment.role()).filter(post -> post.role().reach() == Reach.ENTERPRISE).isPresent();
        return !viewer.isEnterprise() || byEnterprise || comment.person().equals(viewer.userId()) || comment.mentions().contains(viewer.userId());
    }

    private View view(Comments.Comment comment, Caller viewer) {
        return new View(comment.sequence(), comment.at(), nameOf(comment, viewer), posts.label(comment.role()), comment.text(),
            comment.mentions().stream().map(callers::byId).map(person -> AccountNames.shown(person, viewer)).toList());
    }

    private String nameOf(Comments.Comment comment, Caller viewer) {
        return AccountNames.shown(callers.byId(comment.person()), viewer);
    }
}
