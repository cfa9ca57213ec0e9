package io.hazardflow.dashboard.report;

import io.hazardflow.drill.DrillUnit;
import io.hazardflow.drill.UnitKind;

/**
 * A unit that reports its statistics.
 *
 * @param key            enterprise number, department code, {@code s} and the street code, or {@code district}
 * @param industry       of an enterprise, null for others
 * @param preparingGroup engine group that checks the figures
 * @param signingGroup   engine group of its head, who signs
 * @param urgingGroup    engine group that urges what is overdue
 * @param aboveGroup     engine group that is told when nobody urged
 */
record ReportingUnit(UnitKind kind, String key, String name, String enterprise, String street, String department, String industry,
                     String preparingGroup, String signingGroup, String urgingGroup, String aboveGroup) {

    /** Streets urge enterprises, the district everybody else: as with drills. */
    static ReportingUnit of(DrillUnit unit, String industry) {
        return new ReportingUnit(unit.kind(), unit.key(), unit.name(), unit.enterprise(), unit.street(), unit.department(), industry,
            unit.schedulingGroup(), unit.headGroup(), unit.urgedGroup(), unit.pressingGroup());
    }
}
