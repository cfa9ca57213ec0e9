package io.hazardflow.dashboard.bi;

import java.time.Instant;

/**
 * A hazard as it stands now: what may leave the house of it (docs/operations/bi-feed.md). Nothing that somebody typed, nobody's name or account, and
 * not where a report came from, since that tells of whoever reported.
 *
 * @param position place of its newest step in the feed
 * @param step     that step
 * @param changedAt when it was done
 * @param overdue  open and past its deadline at the moment of the call
 */
record ChangedCase(long position, String number, String step, Instant changedAt, String state, String level, String subGrade, String category,
                   String enterprise, String street, String industry, String dept, boolean imminentDanger, String criterionHit, String rung,
                   int rejectCount, boolean supervised, boolean suspended, String mergedInto, boolean overdue, Instant reportedAt, Instant verifiedAt,
                   Instant orderedAt, Instant acknowledgedAt, Instant feedbackAt, Instant reviewedAt, Instant passedAt, Instant closedAt,
                   Instant firstDeadline, Instant deadline, Instant redoDeadline) {

    /** Columns of {@code hazardflow.hazard h}. */
    static final String COLUMNS = """
        h.number, h.state, h.level, h.sub_grade, h.category, h.enterprise, h.street, h.industry, h.dept, h.imminent_danger, h.criterion_hit, h.rung,
        h.reject_count, (h.supervised is true and h.closed_at is null) as supervised, (h.suspended is true and h.closed_at is null) as suspended,
        h.merged_into, h.reported_at, h.verified_at, h.ordered_at, h.acknowledged_at, h.feedback_at, h.reviewed_at, h.passed_at, h.closed_at,
        h.first_deadline, h.deadline, h.redo_deadline""";
}
