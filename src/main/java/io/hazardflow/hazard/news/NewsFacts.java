package io.hazardflow.hazard.news;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.PostNames;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.ladder.DeadlineLadder;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.suspension.Suspension;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.TimeLimits;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the texts of notices may say of a case: number, title, place, deadlines, and the words that somebody gave as his reason. Neither the name
 * of a person nor a phone is among them, and nothing of who reported.
 */
@Component
class NewsFacts {

    /** Fields of forms whose words a notice repeats; the first that is filled. */
    static final List<String> WORDS = List.of("text", "returnReasons", "failReasons", "requirements", "matters", "reason", "finding", "situation", "opinion");

    private static final int MOST_WORDS = 200;
    private static final int MOST_NAME = 19;
    private static final int MOST_TITLE = 9;
    private static final int MOST_PLACE = 60;
    private static final List<String> DAYS = List.of("supervisionDeadline", "lookBackDue");

    private final PostNames posts;
    private final Departments departments;
    private final TimeLimits limits;
    private final TimeLeft left;
    private final KindsOfCases kinds;

    NewsFacts(PostNames posts, Departments departments, TimeLimits limits, TimeLeft left, KindsOfCases kinds) {
        this.posts = posts;
        this.departments = departments;
        this.limits = limits;
        this.left = left;
        this.kinds = kinds;
    }

    Map<String, String> of(News news) {
        Map<String, String> facts = new HashMap<>(ofCase(news.event().subject(), news.event().processKey(), news.hazard()));
        LedgerEvent done = news.done();
        facts.put("by", posts.label(done.actor().role()));
        facts.put("outcome", news.outcome());
        put(facts, "task", Optional.ofNullable(done.document()).map(document -> document.path("step").asText(null)));
        put(facts, "words", words(news.event(), done));
        put(facts, "otherCase", Optional.ofNullable(news.event().facts().path("recurredAs").asText(null)));
        facts.putAll(left.facts("deadline", Stream.of("redoDeadline", "deadline").flatMap(name -> instant(news.event().facts().path(name)).stream())
            .findFirst().orElse(null)));
        DAYS.forEach(name -> facts.putAll(left.facts("until", instant(news.event().facts().path(name)).orElse(null))));
        if (Suspension.NOTIFY_POWER_CUT.equals(news.event().step())) {
            facts.putAll(left.facts("until", limits.due("power-cut-notice", news.event().at())));
        }
        if (news.kind() != null) {
            facts.putAll(news.kind().facts(news.event()));
        }
        return facts;
    }

    /** @param hazard null for what is no hazard */
    Map<String, String> ofCase(String number, String process, HazardCase hazard) {
        return hazard == null ? ofOther(number, process) : ofHazard(number, hazard);
    }

    /** Of a kind that nobody knows more of, the number says all there is. */
    private Map<String, String> ofOther(String number, String process) {
        Map<String, String> facts = new HashMap<>(Map.of("number", number, "name", number, "title", "", "place", ""));
        kinds.of(process).ifPresent(kind -> facts.putAll(kind.facts(number)));
        return facts;
    }

    private Map<String, String> ofHazard(String number, HazardCase hazard) {
        Map<String, String> facts = new HashMap<>(Map.of("number", number, "name", name(hazard), "title", PlainWords.cut(hazard.title(), MOST_PLACE),
            "place", PlainWords.cut(where(hazard) + " " + Objects.toString(hazard.location(), ""), MOST_PLACE)));
        put(facts, "level", Optional.ofNullable(hazard.level()).map(Enum::name));
        put(facts, "state", Optional.of(hazard.state().name()));
        put(facts, "rejects", hazard.rejectCount() == 0 ? Optional.empty() : Optional.of(String.valueOf(hazard.rejectCount())));
        put(facts, "receiver", Optional.ofNullable(hazard.transferredTo()).map(departments::name));
        facts.putAll(left.facts("deadline", hazard.redoDeadline() == null ? hazard.deadline() : hazard.redoDeadline()));
        return facts;
    }

    /** Place and hazard in so few words that they fit into a title. */
    private static String name(HazardCase hazard) {
        String title = PlainWords.cut(hazard.title(), MOST_TITLE);
        return (PlainWords.cut(where(hazard), MOST_NAME - 1 - PlainWords.length(title)) + " " + title).strip();
    }

    private static String where(HazardCase hazard) {
        return Stream.of(hazard.enterpriseName(), hazard.address()).filter(Objects::nonNull).findFirst().orElse("");
    }

    private static Optional<String> words(LedgerEvent event, LedgerEvent done) {
        String digest = event.facts().path("supervisionDigest").asText(null);
        JsonNode document = done.document();
        return Stream.concat(Stream.ofNullable(digest), document == null ? Stream.of() : WORDS.stream().map(field -> document.path(field).asText("")))
            .map(PlainWords::line).filter(text -> !text.isEmpty()).findFirst().map(text -> PlainWords.cut(text, MOST_WORDS));
    }

    private static Optional<Instant> instant(JsonNode fact) {
        return fact.isTextual() ? Optional.of(Instant.parse(fact.asText())) : Optional.empty();
    }

    private static void put(Map<String, String> facts, String name, Optional<String> value) {
        value.ifPresent(text -> facts.put(name, text));
    }
}
