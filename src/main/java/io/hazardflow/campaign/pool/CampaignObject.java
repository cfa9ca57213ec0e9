package io.hazardflow.campaign.pool;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hazardflow.campaign.ObjectChoice;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An enterprise of a frozen pool, as it was on the day of freezing, and what became of it.
 *
 * @param position      place in the list sorted by enterprise, from 1
 * @param areaM2        null where not recorded, as risk colour, credit grade and last inspection
 * @param complaints    in the days that the filter asks for
 * @param stratum       part of the pool that it was drawn from; null before the draw
 * @param rank          place in the order of the draw, from 1
 * @param leadOfficer   account, or certificate number of an officer without one
 * @param mergedWith    campaign that inspects it too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignObject(String campaign, String enterprise, int position, String name, String street, String industry, BigDecimal areaM2,
                             String riskColor, String creditGrade, LocalDate lastInspected, int complaints, ObjectChoice choice, String stratum,
                             Integer drawNo, Integer rank, String leadOfficer, String secondOfficer, String mergedWith, String reason) {
}
