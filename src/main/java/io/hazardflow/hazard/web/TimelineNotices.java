package io.hazardflow.hazard.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.notice.CaseNotice;
import io.hazardflow.notice.CaseNotices;
import io.hazardflow.privacy.AccountNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who was told of which step of a case, and whether it has arrived. Officials see all of it; everybody else what was for himself and for his own
 * posts of an enterprise.
 */
@Component
public class TimelineNotices {

    private static final String REPORTER = "上报人";

    private final CaseNotices notices;
    private final PostNames posts;
    private final Callers callers;

    TimelineNotices(CaseNotices notices, PostNames posts, Callers callers) {
        this.notices = notices;
        this.posts = posts;
        this.callers = callers;
    }

    /**
     * One notice.
     *
     * @param to       posts and people in words
     * @param channels how it went outside; empty while it stands on the pages alone
     */
    public record Told(String title, Instant at, boolean urgent, List<String> to, List<Channel> channels) {
    }

    /** @param lastAt when the last one arrived; null for none */
    public record Channel(String label, int waiting, int delivered, Instant lastAt, List<Failure> failures) {
    }

    /** @param dropped whether it was no longer needed or had no address; otherwise every try failed */
    public record Failure(String who, boolean dropped, String reason) {
    }

    /** By the sequence of the step. What no step led to, such as a task on its day, stands with the last step before. */
    Map<Integer, List<Told>> of(HazardCase hazard, List<LedgerEvent> events, Caller viewer) {
        return of(hazard.number(), hazard.reporter(), events, viewer);
    }

    /** @param reporter account that is named by its part in the case only; null for none */
    public Map<Integer, List<Told>> of(String caseNumber, String reporter, List<LedgerEvent> events, Caller viewer) {
        Map<Integer, List<Told>> told = new LinkedHashMap<>();
        for (CaseNotice notice : notices.of(caseNumber)) {
            step(notice, events).ifPresent(sequence -> {
                List<String> to = addressees(notice, reporter, viewer);
                if (!to.isEmpty()) {
                    told.computeIfAbsent(sequence, s -> new ArrayList<>()).add(told(notice, to, reporter, viewer));
                }
            });
        }
        return told;
    }

    private static Optional<Integer> step(CaseNotice notice, List<LedgerEvent> events) {
        return events.stream().filter(event -> notice.eventId() == null ? !event.at().isAfter(notice.at()) : event.id() == notice.eventId())
            .reduce((earlier, later) -> later).map(LedgerEvent::sequence);
    }

    private List<String> addressees(CaseNotice notice, String reporter, Caller viewer) {
        return Stream.concat(notice.posts().stream().filter(post -> isFor(post, viewer)).map(posts::label),
            notice.people().stream().filter(person -> seesAll(viewer) || person.equals(viewer.userId())).map(person -> name(person, reporter, viewer)))
            .distinct().toList();
    }

    private Told told(CaseNotice notice, List<String> to, String reporter, Caller viewer) {
        boolean all = notice.posts().stream().allMatch(post -> isFor(post, viewer))
            && notice.people().stream().allMatch(person -> seesAll(viewer) || person.equals(viewer.userId()));
        return new Told(notice.title(), notice.at(), notice.urgent(), to,
            all ? notice.channels().stream().map(channel -> channel(channel, reporter, viewer)).toList() : List.of());
    }

    private Channel channel(CaseNotice.Channel channel, String reporter, Caller viewer) {
        return new Channel(channel.label(), channel.waiting(), channel.delivered(), channel.lastAt(), channel.failures().stream()
            .map(failure -> new Failure(failure.person() == null ? posts.label(failure.chat()) : name(failure.person(), reporter, viewer),
                failure.dropped(), failure.reason())).toList());
    }

    /** Whoever reported is called so and nothing else. */
    private String name(String person, String reporter, Caller viewer) {
        return person.equals(reporter) ? REPORTER : AccountNames.shown(callers.byId(person), viewer);
    }

    private static boolean isFor(String post, Caller viewer) {
        return seesAll(viewer) || Membership.of(post).filter(membership -> membership.role().reach() == Role.Reach.ENTERPRISE
            && viewer.isIn(post)).isPresent();
    }

    private static boolean seesAll(Caller viewer) {
        return !viewer.enterpriseAnywhere() && viewer.memberships().stream().map(membership -> membership.role().reach())
            .anyMatch(reach -> reach == Role.Reach.STREET || reach == Role.Reach.DEPARTMENT || reach == Role.Reach.DISTRICT);
    }
}
