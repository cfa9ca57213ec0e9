package io.hazardflow.registry;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The part of an enterprise's card that describes its risks and its supervision; null where not recorded.
 *
 * @param nationalIndustry    class of GB/T 4754
 * @param areaM2              floor area in square metres
 * @param staff               employees
 * @param gasUse              {@code PIPED}, {@code BOTTLED} or {@code NONE}
 * @param specialEquipment    number of special equipment units
 * @param standardLevel       {@code LEVEL_1} to {@code LEVEL_3} of safety standardisation
 * @param dualPrevention      {@code NONE}, {@code BUILDING} or {@code DONE}
 * @param creditGrade         {@code A} to {@code D}
 * @param riskColor           {@code RED}, {@code ORANGE}, {@code YELLOW} or {@code BLUE}
 * @param gridWorker          id of the person who patrols it
 * @param inspectionsThisYear inspections in the current year, against the yearly cap
 * @param insuranceExpires    last day of the safety liability insurance
 * @param onlineSince         first login
 */
public record EnterpriseProfile(String nationalIndustry, BigDecimal areaM2, Integer staff, boolean aboveScale, boolean keyFire,
                                boolean highRisk, boolean crowded, String gasUse, boolean gasAlarm, Integer specialEquipment,
                                boolean majorHazardSource, String standardLevel, LocalDate standardExpires, String dualPrevention,
                                String creditGrade, String riskColor, String legalRep, String legalRepPhone, String gridWorker,
                                LocalDate lastInspected, Integer inspectionsThisYear, LocalDate insuranceExpires, LocalDate onlineSince) {

    EnterpriseProfile withLegalRep(String name, String phone) {
        return new EnterpriseProfile(nationalIndustry, areaM2, staff, aboveScale, keyFire, highRisk, crowded, gasUse, gasAlarm,
            specialEquipment, majorHazardSource, standardLevel, standardExpires, dualPrevention, creditGrade, riskColor, name, phone,
            gridWorker, lastInspected, inspectionsThisYear, insuranceExpires, onlineSince);
    }
}
