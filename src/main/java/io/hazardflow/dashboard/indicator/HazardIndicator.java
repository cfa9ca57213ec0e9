package io.hazardflow.dashboard.indicator;

import io.hazardflow.dashboard.measure.HazardCount;
import io.hazardflow.dashboard.measure.Sums;
import java.util.Objects;
import java.util.stream.Stream;

/** The rates and numbers of hazards (domain E), each from two counts; a number has no denominator. */
enum HazardIndicator {
    HAZARDS_FOUND("新增隐患", HazardCount.FOUND, null, Indicator.Better.NEITHER),
    HAZARDS_PASSED("整改完成", HazardCount.PASSED, null, Indicator.Better.NEITHER),
    RECTIFICATION("整改率", HazardCount.FOUND_RESOLVED, HazardCount.FOUND, Indicator.Better.HIGH),
    DUE_RECTIFICATION("到期整改率", HazardCount.DUE_RESOLVED, HazardCount.DUE, Indicator.Better.HIGH),
    IN_TIME("按期整改率", HazardCount.DUE_IN_TIME, HazardCount.DUE, Indicator.Better.HIGH),
    IN_FIRST_TIME("原期限按期率", HazardCount.FIRST_DUE_IN_TIME, HazardCount.FIRST_DUE, Indicator.Better.HIGH),
    MAJOR_RECTIFICATION("重大隐患整改率", HazardCount.MAJOR_RESOLVED, HazardCount.MAJOR, Indicator.Better.HIGH),
    /** From the order to the pass, without the time in which an application for an extension waited. */
    RECTIFICATION_DAYS("平均整改天数", HazardCount.RECTIFYING_SECONDS, HazardCount.PASSED_ORDERED, Indicator.Better.LOW),
    FIRST_REVIEW("复查一次通过率", HazardCount.FIRST_PASSED, HazardCount.FIRST_REVIEWED, Indicator.Better.HIGH),
    REJECTION("退回率", HazardCount.REVIEW_FAILED, HazardCount.REVIEWED, Indicator.Better.LOW),
    REJECTIONS("平均退回次数", HazardCount.REJECTS, HazardCount.FIRST_REVIEWED, Indicator.Better.LOW),
    EXTENSION("延期率", HazardCount.EXTENDED, HazardCount.ORDERED, Indicator.Better.LOW),
    RECURRENCE("重复隐患率", HazardCount.RECURRING, HazardCount.FOUND, Indicator.Better.LOW),
    LOOK_BACK("回头看复发率", HazardCount.LOOK_BACK_RECURRED, HazardCount.LOOKED_BACK, Indicator.Better.LOW),
    AT_ONCE("即查即改率", HazardCount.MINOR_AT_ONCE, HazardCount.MINOR, Indicator.Better.HIGH),
    DELISTING("挂牌按期摘牌率", HazardCount.DELISTED_IN_TIME, HazardCount.LISTED_DUE, Indicator.Better.HIGH),
    GRID_VALIDITY("网格上报有效率", HazardCount.GRID_VALID, HazardCount.GRID_REPORTED, Indicator.Better.HIGH),
    TIP_TRUTH("举报核实率", HazardCount.TIP_TRUE, HazardCount.TIP_VERIFIED, Indicator.Better.NEITHER),
    /** Within 60 days of the verification; 30 more where more time was approved (domain B8). */
    TIP_CLOSURE("举报按期办结率", HazardCount.TIP_IN_TIME, HazardCount.TIP_ACCEPTED, Indicator.Better.HIGH),
    VERIFICATION_TIME("平均受理时长", HazardCount.VERIFYING_SECONDS, HazardCount.VERIFICATIONS, Indicator.Better.LOW),
    ASSIGNMENT_TIME("平均分派时长", HazardCount.ASSIGNING_SECONDS, HazardCount.ASSIGNMENTS, Indicator.Better.LOW),
    REVIEW_TIME("平均复查时长", HazardCount.REVIEWING_SECONDS, HazardCount.REVIEW_TASKS, Indicator.Better.LOW),
    CLOSURE_TIME("平均销号审批时长", HazardCount.CLOSING_SECONDS, HazardCount.CLOSURES, Indicator.Better.LOW),
    OFFICIAL_DELAY("内部超时率", HazardCount.STAGES_LATE, HazardCount.STAGES_DUE, Indicator.Better.LOW),
    VERIFICATION_DELAY("受理超时率", HazardCount.VERIFICATIONS_LATE, HazardCount.VERIFICATIONS_DUE, Indicator.Better.LOW),
    ASSIGNMENT_DELAY("分派超时率", HazardCount.ASSIGNMENTS_LATE, HazardCount.ASSIGNMENTS_DUE, Indicator.Better.LOW),
    REVIEW_DELAY("复查超时率", HazardCount.REVIEWS_LATE, HazardCount.REVIEWS_DUE, Indicator.Better.LOW),
    CLOSURE_DELAY("销号审批超时率", HazardCount.CLOSURES_LATE, HazardCount.CLOSURES_DUE, Indicator.Better.LOW),
    /** Of all rungs of the ladder on which somebody has to act. */
    URGING_ANSWERED("督办响应率", HazardCount.RUNGS_ANSWERED, HazardCount.RUNGS_DUE, Indicator.Better.HIGH);

    private final Indicator indicator;
    private final HazardCount numerator;
    private final HazardCount denominator;

    HazardIndicator(String label, HazardCount numerator, HazardCount denominator, Indicator.Better better) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.indicator = new Indicator(name(), label, group(name(), numerator), unit(name(), denominator), better);
    }

    private static IndicatorGroup group(String name, HazardCount numerator) {
        return numerator.ofTasks() ? IndicatorGroup.TIMELINESS : name.startsWith("GRID_") ? IndicatorGroup.GRID
            : name.startsWith("TIP_") ? IndicatorGroup.TIP : IndicatorGroup.HAZARD;
    }

    private static Indicator.Unit unit(String name, HazardCount denominator) {
        return denominator == null ? Indicator.Unit.COUNT : switch (name) {
            case "RECTIFICATION_DAYS", "VERIFICATION_TIME", "ASSIGNMENT_TIME", "REVIEW_TIME", "CLOSURE_TIME" -> Indicator.Unit.DAYS;
            case "REJECTIONS" -> Indicator.Unit.MEAN;
            default -> Indicator.Unit.RATE;
        };
    }

    Stream<HazardCount> counts() {
        return Stream.of(numerator, denominator).filter(Objects::nonNull);
    }

    Indicator indicator() {
        return indicator;
    }

    /** Whether it counts tasks, in contrast to cases. */
    boolean ofTasks() {
        return numerator.ofTasks();
    }

    Figure of(Sums sums) {
        return Figure.of(indicator.unit(), sums.of(numerator), denominator == null ? 0 : sums.of(denominator));
    }

    /** What a list shows of it: sums are listed by the cases that they are the sum of. */
    HazardCount listed(boolean ofNumerator) {
        return ofNumerator && numerator.counts() || denominator == null ? numerator : denominator;
    }
}
