package io.hazardflow.dashboard.report;

import io.hazardflow.dashboard.indicator.Indicator;
import io.hazardflow.dashboard.measure.HazardCount;

/** The rows of a table of statistics that are counted like the indicators of the same name (domain E). */
enum ReportFigure {
    FOUND("发现隐患", HazardCount.FOUND, null, false),
    FOUND_MAJOR("其中重大隐患", HazardCount.MAJOR, null, false),
    PASSED("完成整改", HazardCount.PASSED, null, false),
    RECTIFICATION("整改率", HazardCount.FOUND_RESOLVED, HazardCount.FOUND, false),
    MAJOR_RECTIFICATION("重大隐患整改率", HazardCount.MAJOR_RESOLVED, HazardCount.MAJOR, false),
    IN_TIME("按期整改率", HazardCount.DUE_IN_TIME, HazardCount.DUE, false),
    EXTENSION("延期率", HazardCount.EXTENDED, HazardCount.ORDERED, false),
    FIRST_REVIEW("复查一次通过率", HazardCount.FIRST_PASSED, HazardCount.FIRST_REVIEWED, true),
    RECURRENCE("重复隐患率", HazardCount.RECURRING, HazardCount.FOUND, true),
    LOOK_BACK("回头看复发率", HazardCount.LOOK_BACK_RECURRED, HazardCount.LOOKED_BACK, true),
    DELISTING("挂牌按期摘牌率", HazardCount.DELISTED_IN_TIME, HazardCount.LISTED_DUE, true);

    private final String label;
    private final HazardCount numerator;
    private final HazardCount denominator;
    private final boolean ofOffices;

    ReportFigure(String label, HazardCount numerator, HazardCount denominator, boolean ofOffices) {
        this.label = label;
        this.numerator = numerator;
        this.denominator = denominator;
        this.ofOffices = ofOffices;
    }

    String label() {
        return label;
    }

    HazardCount numerator() {
        return numerator;
    }

    /** Null for a number that is no rate. */
    HazardCount denominator() {
        return denominator;
    }

    Indicator.Unit unit() {
        return denominator == null ? Indicator.Unit.COUNT : Indicator.Unit.RATE;
    }

    /** Whether only streets, departments and the district report it. */
    boolean isOfOffices() {
        return ofOffices;
    }
}
