package io.hazardflow.drill.conduct;

import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillForm;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** What is checked before a drill begins, and for which drills it cannot be left out. */
enum SafetyPoint {
    SAFETY_OFFICER("现场安全员到位", drill -> true),
    BRIEFING("参演人员已接受安全交底", drill -> true),
    ROUTES("疏散通道和集合点畅通", drill -> true),
    STOP_SIGNAL("中止演练的信号人人知晓", drill -> true),
    FIRST_AID("急救人员和器材到位", drill -> drill.form() == DrillForm.FULL_SCALE),
    ENERGY("真火、带电、带气等危险能量已隔离或有专人看护", drill -> drill.form() == DrillForm.FULL_SCALE),
    NOTICE("已告知周边单位和公众", drill -> Boolean.TRUE.equals(drill.publicImpact()));

    private final String label;
    private final Predicate<Drill> demanded;

    SafetyPoint(String label, Predicate<Drill> demanded) {
        this.label = label;
        this.demanded = demanded;
    }

    /** Those that this drill demands and that were not confirmed, in words. */
    static List<String> missing(Drill drill, Collection<String> confirmed) {
        return Arrays.stream(values()).filter(point -> point.demanded.test(drill) && !confirmed.contains(point.name()))
            .map(point -> point.label).toList();
    }
}
