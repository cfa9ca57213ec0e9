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
 * @param condition whom it concerns, see {@link ChecklistCondition}; null for all
 * @param indicator {@link #GAS_ALARM} where the answers count towards an indicator; null for most
 */
public record ChecklistItem(String id, int position, String aspect, String text, String method, String basis, String category, String subGrade,
                            String criterion, String condition, String indicator) {

    /** Rate of installed gas alarms (报警装置安装率): compliant ones among those that were found to be compliant or not. */
    public static final String GAS_ALARM = "GAS_ALARM";
}
