package io.hazardflow.campaign.pool;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An enterprise that meets a filter today.
 *
 * @param lastInspected       by the register or by an inspection of ours, whichever is later; null for never
 * @param complaints          in the days that the filter asks for
 * @param inspectionsThisYear as the register has them, of the time before inspections were kept here
 */
public record PoolEnterprise(String enterprise, String name, String street, String industry, BigDecimal areaM2, String riskColor, String creditGrade,
                             boolean highRisk, LocalDate lastInspected, int complaints, int inspectionsThisYear) {
}
