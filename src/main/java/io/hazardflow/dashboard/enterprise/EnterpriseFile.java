package io.hazardflow.dashboard.enterprise;

import io.hazardflow.registry.EnterpriseCard;

/**
 * All that is known of an enterprise (一企一档); each part holds what the reader may see.
 *
 * @param mayPrintCode whether the reader may open and print its QR code
 */
record EnterpriseFile(EnterpriseCard card, HazardPart.Shown hazards, InspectionPart.Shown inspections, SelfCheckPart.Shown selfChecks,
                      PlanPart.Shown plans, DrillPart.Shown drills, ValidityPart.Shown validities, DocumentPart.Shown documents,
                      boolean mayPrintCode) {
}
