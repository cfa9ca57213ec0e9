package io.hazardflow.campaign.checklist;

/**
 * One item of a checklist.
 *
 * @param id        number within the checklist, such as {@code 07}
 * @param aspect    what it belongs to ("仓储物品管理")
 * @param text      what has to be so
 * @param method    how it is checked; null where that goes without saying
 * @param basis     law, standard or rule that demands it
 * @param category  hazard category of a finding, such as {@code XC05}
 * @param subGrade  grade of a finding that is proposed, {@code G0} to {@code G3}
 * @param criterion {@code id@version} of the criterion of major hazards that a finding may meet; null for none
 * @param condition whom it concerns, see {@code ChecklistCondition}; null for all
 */
public record ChecklistItem(String id, int position, String aspect, String text, String method, String basis, String category, String subGrade,
                            String criterion, String condition) {
}
