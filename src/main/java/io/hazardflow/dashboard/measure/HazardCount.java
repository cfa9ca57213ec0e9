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
    TIP_IN_TIME(Anchor.REPORT, "m.source = 'TIP' and not m.excluded and m.verified_at is not null "
        + "and m.closed_at <= m.verified_at + interval '60 days' + case when m.extensions > 0 then interval '30 days' else interval '0' end"),
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
    DELISTED_IN_TIME(Anchor.SUPERVISION, "not m.excluded and m.listing_published_at is not null and m.delisted_at <= m.supervision_deadline"),
    VERIFICATIONS(Anchor.STAGE_DONE, HazardCount.DONE + HazardCount.VERIFY),
    VERIFYING_SECONDS(Anchor.STAGE_DONE, HazardCount.DONE + HazardCount.VERIFY, HazardCount.TOOK),
    ASSIGNMENTS(Anchor.STAGE_DONE, HazardCount.DONE + HazardCount.ASSIGN),
    ASSIGNING_SECONDS(Anchor.STAGE_DONE, HazardCount.DONE + HazardCount.ASSIGN, HazardCount.TOOK),
    REVIEW_TASKS(Anchor.STAGE_DONE, HazardCount.DONE + HazardCount.REVIEWING),
    REVIEWING_SECONDS(Anchor.STAGE_DONE, HazardCount.DONE + HazardCount.REVIEWING, HazardCount.TOOK),
    CLOSURES(Anchor.STAGE_DONE, HazardCount.DONE + HazardCount.CLOSE),
    CLOSING_SECONDS(Anchor.STAGE_DONE, HazardCount.DONE + HazardCount.CLOSE, HazardCount.TOOK),
    STAGES_DUE(Anchor.TASK_DUE, HazardCount.OWED + HazardCount.STAGE),
    STAGES_LATE(Anchor.TASK_DUE, HazardCount.LATE + HazardCount.STAGE),
    VERIFICATIONS_DUE(Anchor.TASK_DUE, HazardCount.OWED + HazardCount.VERIFY),
    VERIFICATIONS_LATE(Anchor.TASK_DUE, HazardCount.LATE + HazardCount.VERIFY),
    ASSIGNMENTS_DUE(Anchor.TASK_DUE, HazardCount.OWED + HazardCount.ASSIGN),
    ASSIGNMENTS_LATE(Anchor.TASK_DUE, HazardCount.LATE + HazardCount.ASSIGN),
    REVIEWS_DUE(Anchor.TASK_DUE, HazardCount.OWED + HazardCount.REVIEWING),
    REVIEWS_LATE(Anchor.TASK_DUE, HazardCount.LATE + HazardCount.REVIEWING),
    CLOSURES_DUE(Anchor.TASK_DUE, HazardCount.OWED + HazardCount.CLOSE),
    CLOSURES_LATE(Anchor.TASK_DUE, HazardCount.LATE + HazardCount.CLOSE),
    RUNGS_DUE(Anchor.TASK_DUE, HazardCount.OWED + HazardCount.RUNG),
    RUNGS_ANSWERED(Anchor.TASK_DUE, HazardCount.OWED + " and t.ended <= t.due" + HazardCount.RUNG);

    /** Time of one case, in seconds. */
    public static final String RECTIFYING = "cast(extract(epoch from m.passed_at - m.ordered_at) as bigint) - m.waited_seconds";
    private static final String DONE = "not m.excluded and not t.cancelled";
    private static final String TOOK = "cast(extract(epoch from t.ended - t.began) as bigint)";
    /** A task that fell away before its due date was never owed. */
    private static final String OWED = "not m.excluded and not (t.cancelled and t.ended <= t.due)";
    private static final String LATE = "not m.excluded and (t.ended is null or t.ended > t.due)";
    private static final String VERIFY = " and t.activity = 'verify-hazard'";
    private static final String ASSIGN = " and t.activity = 'assign-rectification'";
    private static final String REVIEWING = " and t.activity = 'review-rectification'";
    private static final String CLOSE = " and t.activity = 'approve-closure'";
    /** Steps of the case that officials owe (domain C.1), also the approval of a plan and the answer to an application for more time. */
    private static final String STAGE = " and t.activity in ('verify-hazard', 'appoint-owner', 'confirm-level', 'assign-rectification', "
        + "'approve-plan', 'decide-extension', 'review-rectification', 'approve-closure')";
    private static final String RUNG = " and t.process_key = 'deadline-ladder'";

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
        SUPERVISION("m.supervision_deadline"),
        /** End of a task of the main process. */
        STAGE_DONE("t.ended"),
        /** Day by which a task has to be done. */
        TASK_DUE("t.due");

        private static final String OF_TASKS = "hazardflow.activity_time t join hazardflow.hazard_measure m on m.number = t.case_number";

        private final String column;

        Anchor(String column) {
            this.column = column;
        }

        public String column() {
            return column;
        }

        /** What a count by this date reads: the measures as {@code m}, each with its review {@code r} or task {@code t} where it is of those. */
        String from(MeasureTables tables) {
            return switch (this) {
                case REVIEW -> tables.reviews() + " r join " + tables.measures() + " m on m.number = r.number";
                case STAGE_DONE -> OF_TASKS + " and t.process_key = 'hazard-rectification'";
                case TASK_DUE -> OF_TASKS;
                default -> tables.measures() + " m";
            };
        }
    }

    public Anchor anchor() {
        return anchor;
    }

    /** SQL on the measure {@code m}, for reviews also on the review {@code r}, for tasks on the task {@code t}. */
    public String condition() {
        return condition;
    }

    /** Whether it is of tasks, in contrast to cases and reviews. */
    public boolean ofTasks() {
        return anchor == Anchor.STAGE_DONE || anchor == Anchor.TASK_DUE;
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
