package io.hazardflow.hazard.news;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.task.TaskSteps;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people that the decision {@code notice-routing} names, as accounts. */
@Component
class NewsPeople {

    private final JdbcClient jdbc;
    private final HazardCases cases;
    private final TaskPosts tasks;
    private final Callers callers;

    NewsPeople(JdbcClient jdbc, HazardCases cases, TaskPosts tasks, Callers callers) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.tasks = tasks;
        this.callers = callers;
    }

    Stream<String> of(String who, News news) {
        return switch (who) {
            case "REPORTER" -> reporter(news.hazard());
            case "ORIGINAL_REVIEWER" -> Stream.ofNullable(news.event().facts().path("recurrenceTold").asText(null));
            case "WATCHERS" -> watchers(news.hazard());
            case "ASSIGNEE" -> tasks.holder(news).stream();
            case "NAMED_PERSON" -> news.said("person").stream();
            case "MENTIONED" -> news.event().document().path("mentions").findValuesAsText("account").stream();
            case "OPINION_ASKER" -> question(news).map(asked -> asked.actor().userId()).stream();
            case "ADVISER" -> question(news).map(asked -> asked.document().path("person").asText(null)).stream();
            case "REOPENING_ASKER" -> news.last("reopening-requested").map(asked -> asked.actor().userId()).stream();
            default -> Optional.ofNullable(news.kind()).orElseThrow(() -> new IllegalStateException("nobody is called " + who))
                .people(who, news.event());
        };
    }

    /** Nobody where a system has found the hazard. */
    private static Stream<String> reporter(HazardCase hazard) {
        boolean person = hazard.reporterRole() != null && NewsPosts.isPersons(hazard.reporterRole());
        return person ? Stream.ofNullable(hazard.reporter()) : Stream.of();
    }

    /** Those who still see the case. */
    private Stream<String> watchers(HazardCase hazard) {
        return jdbc.sql("select person from hazardflow.case_watch where subject = ? order by since, person").param(hazard.number())
            .query(String.class).list().stream().filter(person -> cases.find(hazard.number(), callers.byId(person)).isPresent());
    }

    /** When the opinion was asked that is given or no longer wanted. */
    private static Optional<LedgerEvent> question(News news) {
        String task = news.said("task").orElse(null);
        return news.earlier().get().stream().filter(step -> TaskSteps.OPINION_ASKED.equals(step.step()) && isAbout(step.document(), task)
            && step.sequence() < news.event().sequence()).reduce((earlier, later) -> later);
    }

    private static boolean isAbout(JsonNode document, String task) {
        return Objects.equals(document.path("task").asText(null), task);
    }
}
