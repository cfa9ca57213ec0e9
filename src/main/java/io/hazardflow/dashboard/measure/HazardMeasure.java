package io.hazardflow.dashboard.measure;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the indicators count of one hazard: its row of {@code hazard_measure}, folded from the events of the case, one after the other. */
final class HazardMeasure {

    static final List<String> TEXTS = List.of("state", "street", "enterprise", "industry", "dept", "level", "subGrade", "category", "source",
        "rung", "lookBackResult");
    static final List<String> TIMES = List.of("reportedAt", "verifiedAt", "orderedAt", "firstDeadline", "deadline", "feedbackAt", "passedAt",
        "closedAt", "listingPublishedAt", "supervisionDeadline", "delistedAt", "lookBackAt");
    /** What is reckoned from several events. */
    static final List<String> OTHERS = List.of("passingFeedbackAt", "firstReviewAt", "firstReviewPassed", "reviews", "rejects", "extensions",
        "waitingSince", "waitedSeconds", "lastAt");
    /** As the column {@code excluded} has it. */
    private static final Set<String> NOT_COUNTED = Stream.of(HazardState.INVALID, HazardState.MERGED, HazardState.CANCELLED, HazardState.TRANSFERRED)
        .map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final String EXTENSION = "extensionState";

    private final Map<String, Object> values;

    private HazardMeasure(Map<String, Object> values) {
        this.values = values;
    }

    static HazardMeasure of(String number) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", number);
        values.put("state", HazardState.REPORTED.name());
        values.put("reviews", 0);
        values.put("rejects", 0);
        values.put("extensions", 0);
        values.put("waitedSeconds", 0L);
        return new HazardMeasure(values);
    }

    /** @param values by their names, as {@link #values()} gives them */
    static HazardMeasure of(Map<String, Object> values) {
        return new HazardMeasure(new LinkedHashMap<>(values));
    }

    /** @param position which review of the case it is, from 1 */
    record Review(int position, Instant at, boolean passed) {
    }

    /** @return the review that the event was, if it was one */
    Optional<Review> take(LedgerEvent event) {
        JsonNode facts = event.facts();
        TEXTS.stream().filter(facts::has).forEach(name -> values.put(name, facts.get(name).isNull() ? null : facts.get(name).asText()));
        TIMES.stream().filter(facts::has).forEach(name -> values.put(name, instant(facts.get(name))));
        if (facts.hasNonNull("extensionCount")) {
            values.put("extensions", facts.get("extensionCount").asInt());
        }
        if (facts.has(EXTENSION)) {
            wait(facts.get(EXTENSION).asText(), event.at());
        }
        values.put("lastAt", event.at());
        values.put("passingFeedbackAt", values.get("passedAt") == null ? null : values.get("feedbackAt"));
        return facts.hasNonNull("reviewedAt") ? Optional.of(review(instant(facts.get("reviewedAt")), facts.hasNonNull("passedAt"))) : Optional.empty();
    }

    /** An application that waits stops the clock (domain E, 平均整改天数). */
    private void wait(String extension, Instant at) {
        Instant since = (Instant) values.get("waitingSince");
        if ("REQUESTED".equals(extension)) {
            values.put("waitingSince", at);
        } else if (since != null) {
            values.put("waitedSeconds", (Long) values.get("waitedSeconds") + Duration.between(since, at).toSeconds());
            values.put("waitingSince", null);
        }
    }

    private Review review(Instant at, boolean passed) {
        if (values.get("firstReviewAt") == null) {
            values.put("firstReviewAt", at);
            values.put("firstReviewPassed", passed);
        }
        int position = (Integer) values.get("reviews") + 1;
        values.put("reviews", position);
        if (!passed) {
            values.put("rejects", (Integer) values.get("rejects") + 1);
        }
        return new Review(position, at, passed);
    }

    /** Where it counts, and whether it does. */
    List<Object> counted() {
        return Arrays.asList(text("street"), text("dept"), text("industry"), NOT_COUNTED.contains(String.valueOf(text("state"))));
    }

    String text(String name) {
        return (String) values.get(name);
    }

    Instant time(String name) {
        return (Instant) values.get(name);
    }

    Map<String, Object> values() {
        return values;
    }

    private static Instant instant(JsonNode value) {
        return value.isNull() ? null : Instant.parse(value.asText());
    }
}
