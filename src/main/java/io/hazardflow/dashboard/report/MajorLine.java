package io.hazardflow.dashboard.report;

/**
 * A major hazard in a table of statistics (总局令第16号 art. 14): how it stands and came about, how dangerous and hard it is, how it is put right.
 *
 * @param enterpriseName null in the report of the enterprise itself
 * @param situation 现状及产生原因; null where it has not been written yet, and so the others
 * @param analysis  危害程度和整改难易程度
 * @param plan      治理方案
 * @param state     Chinese
 */
public record MajorLine(String number, String title, String enterpriseName, String situation, String analysis, String plan, String state) {

    /** The title, with the enterprise where it is named. */
    String titleAndEnterprise() {
        return enterpriseName == null ? title : title + "（" + enterpriseName + "）";
    }
}
