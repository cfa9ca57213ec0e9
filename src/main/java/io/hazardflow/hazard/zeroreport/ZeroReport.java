package io.hazardflow.hazard.zeroreport;

import java.time.Instant;
import java.time.LocalDate;

/** One row of the list of zero reports. */
public record ZeroReport(String number, String enterprise, String enterpriseName, String street, String industry, String period,
                  LocalDate periodFrom, LocalDate periodTo, String areas, int checkedItems, String checker, String reporter,
                  String reporterName, String reporterRole, Instant reportedAt) {
}
