package io.hazardflow.dashboard.indicator;

import io.hazardflow.dashboard.measure.HazardCount;
import io.hazardflow.dashboard.measure.Sums;

/** The rates and numbers of hazards (domain E), each from two counts; a number has no denominator. */
enum HazardIndicator {
    HAZARDS_FOUND("新增隐患", HazardCount.FOUND, null, Better.NEITHER),
    HAZARDS_PASSED("整改完成", HazardCount.PASSED, null, Better.NEITHER),
    RECTIFICATION("整改率", HazardCount.FOUND_RESOLVED, HazardCount.FOUND, Better.HIGH),
    DUE_RECTIFICATION("到期整改率", HazardCount.DUE_RESOLVED, HazardCount.DUE, Better.HIGH),
    IN_TIME("按期整改率", HazardCount.DUE_IN_TIME, HazardCount.DUE, Better.HIGH),
    IN_FIRST_TIME("原期限按期率", HazardCount.FIRST_DUE_IN_TIME, HazardCount.FIRST_DUE, Better.HIGH),
    MAJOR_RECTIFICATION("重大隐患整改率", HazardCount.MAJOR_RESOLVED, HazardCount.MAJOR, Better.HIGH),
    /** From the order to the pass, without the time in which an application for an extension waited. */
    RECTIFICATION_DAYS("平均整改天数", HazardCount.RECTIFYING_SECONDS, HazardCount.PASSED_ORDERED, Better.LOW),
    FIRST_REVIEW("复查一次通过率", HazardCount.FIRST_PASSED, HazardCount.FIRST_REVIEWED, Better.HIGH),
    REJECTION("退回率", HazardCount.REVIEW_FAILED, HazardCount.REVIEWED, Better.LOW),
    REJECTIONS("平均退回次数", HazardCount.REJECTS, HazardCount.FIRST_REVIEWED, Better.LOW),
    EXTENSION("延期率", HazardCount.EXTENDED, HazardCount.ORDERED, Better.LOW),
    RECURRENCE("重复隐患率", HazardCount.RECURRING, HazardCount.FOUND, Better.LOW),
    LOOK_BACK("回头看复发率", HazardCount.LOOK_BACK_RECURRED, HazardCount.LOOKED_BACK, Better.LOW),
    AT_ONCE("即查即改率", HazardCount.MINOR_AT_ONCE, HazardCount.MINOR, Better.HIGH),
    DELISTING("挂牌按期摘牌率", HazardCount.DELISTED_IN_TIME, HazardCount.LISTED_DUE, Better.HIGH),
    GRID_VALIDITY("网格上报有效率", HazardCount.GRID_VALID, HazardCount.GRID_REPORTED, Better.HIGH),
    TIP_TRUTH("举报核实率", HazardCount.TIP_TRUE, HazardCount.TIP_VERIFIED, Better.NEITHER),
    TIP_CLOSURE("举报六十日办结率", HazardCount.TIP_IN_TIME, HazardCount.TIP_ACCEPTED, Better.HIGH);

    private final String label;
    private final HazardCount numerator;
    private final HazardCount denominator;
    private final Better better;

    HazardIndicator(String label, HazardCount numerator, HazardCount denominator, Better better) {
        this.label = label;
        this.numerator = numerator;
        this.denominator = denominator;
        this.better = better;
    }

    /** Which way is good. */
    enum Better { HIGH, LOW, NEITHER }

    enum Unit { RATE, COUNT, DAYS, MEAN }

    Unit unit() {
        return denominator == null ? Unit.COUNT : this == RECTIFICATION_DAYS ? Unit.DAYS : this == REJECTIONS ? Unit.MEAN : Unit.RATE;
    }

    Figure of(Sums sums) {
        return switch (unit()) {
            case COUNT -> Figure.number(sums.of(numerator));
            case DAYS -> Figure.days(sums.of(numerator), sums.of(denominator));
            default -> Figure.rate(sums.of(numerator), sums.of(denominator));
        };
    }

    /** What a list shows of it: sums are listed by the cases that they are the sum of. */
    HazardCount listed(boolean ofNumerator) {
        return ofNumerator && numerator.counts() || denominator == null ? numerator : denominator;
    }

    String label() {
        return label;
    }

    Better better() {
        return better;
    }
}
