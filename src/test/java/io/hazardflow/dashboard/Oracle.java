package io.hazardflow.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.dashboard.Histories.Passing;
import io.hazardflow.dashboard.measure.HazardCount;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts hazards from nothing but their events, as domain E words it; shares no code with the product. */
final class Oracle {

    private static final Set<String> NOT_COUNTED = Set.of("INVALID", "MERGED", "CANCELLED", "TRANSFERRED");
    private static final Set<String> OFFICIAL = Set.of("verify-hazard", "appoint-owner", "confirm-level", "assign-rectification", "approve-plan",
        "decide-extension", "review-rectification", "approve-closure");
    private static final Set<String> DONE = Set.of("REVIEW_PASSED", "CLOSED", "SHUT_DOWN");

    private final List<Story> stories = new ArrayList<>();

    Oracle(Collection<List<LedgerEvent>> histories, Collection<Passing> passings) {
        histories.forEach(events -> stories.add(new Story(events,
            passings.stream().filter(passing -> passing.number().equals(events.get(0).subject())).toList())));
    }

    /** One case. */
    private record Story(List<LedgerEvent> events, List<Passing> passings) {

        /** The last that was said of it, also that it is nothing any more. */
        String last(String fact) {
            for (int i = events.size() - 1; i >= 0; i--) {
                JsonNode value = events.get(i).facts().get(fact);
                if (value != null) {
                    return value.isNull() ? null : value.asText();
                }
            }
            return null;
        }

        Instant when(String fact) {
            String text = last(fact);
            return text == null ? null : Instant.parse(text);
        }

        List<LedgerEvent> reviews() {
            return events.stream().filter(event -> event.facts().hasNonNull("reviewedAt")).toList();
        }

        boolean counted() {
            return !NOT_COUNTED.contains(last("state"));
        }

        boolean done() {
            return DONE.contains(last("state"));
        }

        Instant reported() {
            return when("reportedAt");
        }

        /** The feedback on which a review rested that still stands as passed. */
        Instant goodFeedback() {
            return last("passedAt") == null ? null : when("feedbackAt");
        }

        boolean isOf(String fact, String value) {
            return value.equals(last(fact));
        }

        Duration waited() {
            Duration all = Duration.ZERO;
            Instant asked = null;
            for (LedgerEvent event : events) {
                String state = event.facts().path("extensionState").asText("");
                if ("REQUESTED".equals(state)) {
                    asked = event.at();
                } else if (!state.isEmpty() && asked != null) {
                    all = all.plus(Duration.between(asked, event.at()));
                    asked = null;
                }
            }
            return all;
        }
    }

    /** A period, the end not in it. */
    record Span(Instant from, Instant to) {

        boolean has(Instant moment) {
            return moment != null && !moment.isBefore(from) && moment.isBefore(to);
        }
    }

    long count(HazardCount count, Span span, Predicate<String> street) {
        return stories.stream().filter(story -> street.test(story.last("street"))).mapToLong(story -> amount(count, story, span)).sum();
    }

    private long amount(HazardCount count, Story s, Span span) {
        boolean found = span.has(s.reported());
        boolean tip = found && s.isOf("source", "TIP") && s.last("verifiedAt") != null;
        boolean due = s.counted() && span.has(s.when("deadline"));
        boolean firstDue = s.counted() && span.has(s.when("firstDeadline"));
        boolean passed = s.counted() && span.has(s.when("passedAt"));
        boolean ordered = s.counted() && span.has(s.when("orderedAt"));
        boolean firstReviewed = s.counted() && !s.reviews().isEmpty() && span.has(Instant.parse(s.reviews().get(0).facts().get("reviewedAt").asText()));
        boolean minor = found && s.counted() && s.isOf("subGrade", "G0");
        boolean lookedBack = s.counted() && span.has(s.when("lookBackAt")) && !s.isOf("lookBackResult", "UNVERIFIABLE");
        boolean listed = s.counted() && span.has(s.when("supervisionDeadline")) && s.last("listingPublishedAt") != null;
        return switch (count) {
            case FOUND -> one(found && s.counted());
            case FOUND_RESOLVED -> one(found && s.counted() && s.done());
            case MAJOR -> one(found && s.counted() && s.isOf("level", "MAJOR"));
            case MAJOR_RESOLVED -> one(found && s.counted() && s.isOf("level", "MAJOR") && s.done());
            case MINOR -> one(minor);
            case MINOR_AT_ONCE -> one(minor && s.done() && s.when("closedAt") != null
                && Duration.between(s.reported(), s.when("closedAt")).compareTo(Duration.ofHours(24)) <= 0);
            case RECURRING -> one(found && s.counted() && recurs(s));
            case GRID_REPORTED -> one(found && s.isOf("source", "GRID"));
            case GRID_VALID -> one(found && s.isOf("source", "GRID") && s.counted() && s.last("verifiedAt") != null);
            case TIP_VERIFIED -> one(tip);
            case TIP_TRUE -> one(tip && !s.isOf("state", "INVALID"));
            case TIP_ACCEPTED -> one(tip && s.counted());
            case TIP_IN_TIME -> one(tip && s.counted() && s.when("closedAt") != null
                && Duration.between(s.when("verifiedAt"), s.when("closedAt")).compareTo(Duration.ofDays(s.last("extensionCount") == null ? 60 : 90)) <= 0);
            case DUE -> one(due);
            case DUE_RESOLVED -> one(due && s.done());
            case DUE_IN_TIME -> one(due && s.goodFeedback() != null && !s.goodFeedback().isAfter(s.when("deadline")));
            case FIRST_DUE -> one(firstDue);
            case FIRST_DUE_IN_TIME -> one(firstDue && s.goodFeedback() != null && !s.goodFeedback().isAfter(s.when("firstDeadline")));
            case ORDERED -> one(ordered);
            case EXTENDED -> one(ordered && s.last("extensionCount") != null);
            case PASSED -> one(passed);
            case PASSED_ORDERED -> one(passed && s.last("orderedAt") != null);
            case RECTIFYING_SECONDS -> passed && s.last("orderedAt") != null
                ? Duration.between(s.when("orderedAt"), s.when("passedAt")).minus(s.waited()).toSeconds() : 0;
            case FIRST_REVIEWED -> one(firstReviewed);
            case FIRST_PASSED -> one(firstReviewed && s.reviews().get(0).facts().hasNonNull("passedAt"));
            case REJECTS -> firstReviewed ? s.reviews().stream().filter(review -> !review.facts().hasNonNull("passedAt")).count() : 0;
            case REVIEWED -> s.counted() ? reviews(s, span).size() : 0;
            case REVIEW_FAILED -> s.counted() ? reviews(s, span).stream().filter(review -> !review.facts().hasNonNull("passedAt")).count() : 0;
            case LOOKED_BACK -> one(lookedBack);
            case LOOK_BACK_RECURRED -> one(lookedBack && s.isOf("lookBackResult", "RECURRED"));
            case LISTED_DUE -> one(listed);
            case DELISTED_IN_TIME -> one(listed && s.when("delistedAt") != null && !s.when("delistedAt").isAfter(s.when("supervisionDeadline")));
            case VERIFICATIONS -> done(s, span, "verify-hazard").size();
            case VERIFYING_SECONDS -> took(done(s, span, "verify-hazard"));
            case ASSIGNMENTS -> done(s, span, "assign-rectification").size();
            case ASSIGNING_SECONDS -> took(done(s, span, "assign-rectification"));
            case REVIEW_TASKS -> done(s, span, "review-rectification").size();
            case REVIEWING_SECONDS -> took(done(s, span, "review-rectification"));
            case CLOSURES -> done(s, span, "approve-closure").size();
            case CLOSING_SECONDS -> took(done(s, span, "approve-closure"));
            case STAGES_DUE -> owed(s, span, OFFICIAL).count();
            case STAGES_LATE -> owed(s, span, OFFICIAL).filter(Oracle::late).count();
            case VERIFICATIONS_DUE -> owed(s, span, Set.of("verify-hazard")).count();
            case VERIFICATIONS_LATE -> owed(s, span, Set.of("verify-hazard")).filter(Oracle::late).count();
            case ASSIGNMENTS_DUE -> owed(s, span, Set.of("assign-rectification")).count();
            case ASSIGNMENTS_LATE -> owed(s, span, Set.of("assign-rectification")).filter(Oracle::late).count();
            case REVIEWS_DUE -> owed(s, span, Set.of("review-rectification")).count();
            case REVIEWS_LATE -> owed(s, span, Set.of("review-rectification")).filter(Oracle::late).count();
            case CLOSURES_DUE -> owed(s, span, Set.of("approve-closure")).count();
            case CLOSURES_LATE -> owed(s, span, Set.of("approve-closure")).filter(Oracle::late).count();
            case RUNGS_DUE -> rungs(s, span).count();
            case RUNGS_ANSWERED -> rungs(s, span).filter(rung -> !late(rung)).count();
        };
    }

    private static List<Passing> done(Story story, Span span, String activity) {
        return story.counted() ? story.passings().stream().filter(passing -> passing.activity().equals(activity) && !passing.cancelled()
            && span.has(passing.ended())).toList() : List.of();
    }

    private static long took(List<Passing> passings) {
        return passings.stream().mapToLong(passing -> Duration.between(passing.began(), passing.ended()).toSeconds()).sum();
    }

    private static Stream<Passing> owed(Story story, Span span) {
        return story.counted() ? story.passings().stream().filter(passing -> span.has(passing.due()) && !(passing.cancelled() && !late(passing)))
            : Stream.empty();
    }

    private static Stream<Passing> owed(Story story, Span span, Set<String> activities) {
        return owed(story, span).filter(passing -> activities.contains(passing.activity()));
    }

    private static Stream<Passing> rungs(Story story, Span span) {
        return owed(story, span).filter(passing -> passing.process().equals("deadline-ladder"));
    }

    private static boolean late(Passing passing) {
        return passing.ended() == null || passing.ended().isAfter(passing.due());
    }

    private static List<LedgerEvent> reviews(Story story, Span span) {
        return story.reviews().stream().filter(review -> span.has(Instant.parse(review.facts().get("reviewedAt").asText()))).toList();
    }

    private boolean recurs(Story story) {
        String enterprise = story.last("enterprise");
        String category = story.last("category");
        return enterprise != null && category != null && stories.stream().anyMatch(other -> other != story && other.counted()
            && Objects.equals(other.last("enterprise"), enterprise) && Objects.equals(other.last("category"), category)
            && other.reported().isBefore(story.reported())
            && Duration.between(other.reported(), story.reported()).compareTo(Duration.ofDays(365)) <= 0);
    }

    private static long one(boolean holds) {
        return holds ? 1 : 0;
    }
}
