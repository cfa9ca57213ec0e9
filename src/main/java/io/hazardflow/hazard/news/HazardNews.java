package io.hazardflow.hazard.news;

import io.hazardflow.feed.FeedConsumer;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcesses;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.notice.Announcement;
import io.hazardflow.notice.Announcements;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Announces each step of a case to whom the decision {@code notice-routing} names, once the step has committed. */
@Component
class HazardNews implements FeedConsumer {

    /** Processes that are no hazards and whose steps the decision names as well. */
    static final Set<String> BESIDE = Set.of("zero-report", "access-recovery", "leaver-handover");

    private static final String REPORTER = "REPORTER";

    private final Ledger ledger;
    private final HazardCases cases;
    private final NoticeRouting routing;
    private final NewsPosts posts;
    private final NewsPeople people;
    private final NewsFacts facts;
    private final KindsOfCases kinds;
    private final Announcements announcements;

    HazardNews(Ledger ledger, HazardCases cases, NoticeRouting routing, NewsPosts posts, NewsPeople people, NewsFacts facts, KindsOfCases kinds,
               Announcements announcements) {
        this.ledger = ledger;
        this.cases = cases;
        this.routing = routing;
        this.posts = posts;
        this.people = people;
        this.facts = facts;
        this.kinds = kinds;
        this.announcements = announcements;
    }

    private record Told(Route route, List<String> posts) {
    }

    @Override
    public String name() {
        return "hazard-news";
    }

    @Override
    public void take(long position, LedgerEvent event) {
        boolean ofHazard = HazardProcesses.KEYS.contains(event.processKey());
        Optional<CaseNews> kind = kinds.of(event.processKey());
        if (!ofHazard && kind.isEmpty() && !BESIDE.contains(event.processKey())) {
            return;
        }
        HazardCase hazard = ofHazard ? cases.get(event.subject()) : null;
        News news = new News(event, hazard, kind.orElse(null), () -> ledger.timeline(event.subject()));
        String level = hazard == null || hazard.level() == null ? null : hazard.level().name();
        List<Told> told = routing.of(event, news.outcome(), level).stream().filter(route -> !route.isSilent())
            .map(route -> new Told(route, route.posts().stream().flatMap(post -> posts.of(post, news)).distinct().toList())).toList();
        told.forEach(one -> announce(one, people(one.route(), told, news), news));
    }

    /** Whoever reported for a post that is told anyhow is not told twice. */
    private List<String> people(Route route, List<Told> told, News news) {
        boolean reportersPostKnows = news.hazard() != null && told.stream().filter(other -> other.route() != route)
            .anyMatch(other -> other.posts().contains(news.hazard().reporterRole()));
        return route.people().stream().filter(who -> !(REPORTER.equals(who) && reportersPostKnows))
            .flatMap(who -> people.of(who, news)).distinct().toList();
    }

    private void announce(Told told, List<String> named, News news) {
        if (told.posts().isEmpty() && named.isEmpty()) {
            return;
        }
        LedgerEvent event = news.event();
        announcements.announce(new Announcement(told.route().kind(), event.subject(), event.id(), told.route().urgent(), facts.of(news), told.posts(),
            named, news.actor(), path(news)));
    }

    private static String path(News news) {
        String number = news.event().subject();
        return news.hazard() != null ? "/hazards/" + number : news.kind() != null ? news.kind().path(number) : "/work";
    }
}
