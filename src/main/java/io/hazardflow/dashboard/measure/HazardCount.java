package io.hazardflow.dashboard.measure;

/**
 * What is counted of hazards (domain E). Each count has its own date, by which a case belongs to a period, and a condition. What was not true, was
 * merged, withdrawn or handed over is not counted unless the condition asks for it.
 */
public enum HazardCount {
    FOUND(Anchor.REPORT, "not m.excluded"),
    FOUND_RESOLVED(Anchor.REPORT, "not m.excluded and m.resolved"),
    MAJOR(Anchor.REPORT, "not m.excluded and m.level = 'MAJOR'"),
    MAJOR_RESOLVED(Anchor.REPORT, "not m.excluded and m.level = 'MAJOR' and m.resolved"),
    MINOR(Anchor.REPORT, "not m.excluded and m.sub_grade = 'G0'"),
    MINOR_AT_ONCE(Anchor.REPORT, "not m.excluded and m.sub_grade = 'G0' and m.resolved and m.closed_at <= m.reported_at + interval '24 hours'"),
    RECURRING(Anchor.REPORT, "not m.excluded and m.recurring"),
    GRID_REPORTED(Anchor.REPORT, "m.source = 'GRID'"),
    GRID_VALID(Anchor.REPORT, "m.source = 'GRID' and not m.excluded and m.verified_at is not null"),
    TIP_VERIFIED(Anchor.REPORT, "m.source = 'TIP' and m.verified_at is not null"),
    TIP_TRUE(Anchor.REPORT, "m.source = 'TIP' and m.verified_at is not null and m.state <> 'INVALID'"),
    TIP_ACCEPTED(Anchor.REPORT, "m.source = 'TIP' and not m.excluded and m.verified_at is not null"),
    TIP_IN_TIME(Anchor.REPORT, "m.source = 'TIP' and not m.excluded and m.verified_at is not null and m.closed_at <= m.verified_at + interval '60 days'"),
    DUE(Anchor.DEADLINE, "not m.excluded"),
    DUE_RESOLVED(Anchor.DEADLINE, "not m.excluded and m.resolved"),
    DUE_IN_TIME(Anchor.DEADLINE, "not m.excluded and m.passing_feedback_at <= m.deadline"),
    FIRST_DUE(Anchor.FIRST_DEADLINE, "not m.excluded"),
    FIRST_DUE_IN_TIME(Anchor.FIRST_DEADLINE, "not m.excluded and m.passing_feedback_at <= m.first_deadline"),
    ORDERED(Anchor.ORDER, "not m.excluded"),
    EXTENDED(Anchor.ORDER, "not m.excluded and m.extensions > 0"),
    PASSED(Anchor.PASS, "not m.excluded"),
    PASSED_ORDERED(Anchor.PASS, "not m.excluded and m.ordered_at is not null"),
    /** Sum of the time from the order to the pass, without that in which an application for an extension waited. */
    RECTIFYING_SECONDS(Anchor.PASS, "not m.excluded and m.ordered_at is not null", HazardCount.RECTIFYING),
    FIRST_REVIEWED(Anchor.FIRST_REVIEW, "not m.excluded"),
    FIRST_PASSED(Anchor.FIRST_REVIEW, "not m.excluded and m.first_review_passed"),
    /** Sum of the rejections of the cases that were reviewed. */
    REJECTS(Anchor.FIRST_REVIEW, "not m.excluded", "m.rejects"),
    REVIEWED(Anchor.REVIEW, "not m.excluded"),
    REVIEW_FAILED(Anchor.REVIEW, "not m.excluded and not r.passed"),
    LOOKED_BACK(Anchor.LOOK_BACK, "not m.excluded and m.look_back_result in ('KEPT', 'RECURRED')"),
    LOOK_BACK_RECURRED(Anchor.LOOK_BACK, "not m.excluded and m.look_back_result = 'RECURRED'"),
    LISTED_DUE(Anchor.SUPERVISION, "not m.excluded and m.listing_published_at is not null"),
    DELISTED_IN_TIME(Anchor.SUPERVISION, "not m.excluded and m.listing_published_at is not null and m.delisted_at <= m.supervision_deadline");

    /** Time of one case, in seconds. */
    public static final String RECTIFYING = "cast(extract(epoch from m.passed_at - m.ordered_at) as bigint) - m.waited_seconds";

    private final Anchor anchor;
    private final String condition;
    private final String amount;

    HazardCount(Anchor anchor, String condition) {
        this(anchor, condition, null);
    }

    HazardCount(Anchor anchor, String condition, String amount) {
        this.anchor = anchor;
        this.condition = condition;
        this.amount = amount;
    }

    /** The date by which a case belongs to a period. */
    public enum Anchor {
        REPORT("m.reported_at"),
        ORDER("m.ordered_at"),
        FIRST_DEADLINE("m.first_deadline"),
        DEADLINE("m.deadline"),
        FIRST_REVIEW("m.first_review_at"),
        REVIEW("r.at"),
        PASS("m.passed_at"),
        LOOK_BACK("m.look_back_at"),
        SUPERVISION("m.supervision_deadline");

        private final String column;

        Anchor(String column) {
            this.column = column;
        }

        public String column() {
            return column;
        }

        /** What a count by this date reads: the measures as {@code m}, for reviews each with its review {@code r}. */
        String from(MeasureTables tables) {
            return this == REVIEW ? tables.reviews() + " r join " + tables.measures() + " m on m.number = r.number" : tables.measures() + " m";
        }
    }

    public Anchor anchor() {
        return anchor;
    }

    /** SQL on the measure {@code m}, for reviews also on the review {@code r}. */
    public String condition() {
        return condition;
    }

    /** Whether it counts, in contrast to a sum. */
    public boolean counts() {
        return amount == null;
    }

    /** Column of {@code hazard_month}. */
    public String column() {
        return name().toLowerCase();
    }

    String sql() {
        String chosen = " filter (where " + condition + ")";
        return amount == null ? "count(*)" + chosen : "coalesce(sum(" + amount + ")" + chosen + ", 0)";
    }
}
