package io.hazardflow.hazard.legacy;

import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.SubGrade;
import io.hazardflow.registry.Enterprise;
import java.time.LocalDate;

/** One case of the old ledger that satisfies all rules. Fields are null where the file says nothing. */
record LegacyHazard(int row, String legacyNumber, Enterprise enterprise, String title, String description, String location,
                    String category, SubGrade subGrade, String criterion, HazardSource source, LocalDate foundOn, String finder, String dept,
                    String responsible, String requirements, LocalDate orderedOn, LocalDate deadline, LegacyState state, LocalDate closedOn) {
}
