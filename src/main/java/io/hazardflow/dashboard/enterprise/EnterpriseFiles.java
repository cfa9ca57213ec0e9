package io.hazardflow.dashboard.enterprise;

import io.hazardflow.access.Caller;
import io.hazardflow.campaign.visit.StickerRights;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.EnterpriseViews;
import org.springframework.stereotype.Component;

/** Puts the parts of a file together. */
@Component
class EnterpriseFiles {

    private final EnterpriseViews cards;
    private final HazardPart hazards;
    private final InspectionPart inspections;
    private final SelfCheckPart selfChecks;
    private final PlanPart plans;
    private final DrillPart drills;
    private final ValidityPart validities;
    private final DocumentPart documents;

    EnterpriseFiles(EnterpriseViews cards, HazardPart hazards, InspectionPart inspections, SelfCheckPart selfChecks, PlanPart plans, DrillPart drills,
                    ValidityPart validities, DocumentPart documents) {
        this.cards = cards;
        this.hazards = hazards;
        this.inspections = inspections;
        this.selfChecks = selfChecks;
        this.plans = plans;
        this.drills = drills;
        this.validities = validities;
        this.documents = documents;
    }

    EnterpriseFile of(Enterprise enterprise, Caller reader) {
        return new EnterpriseFile(cards.card(enterprise, reader), hazards.of(enterprise, reader), inspections.of(enterprise, reader),
            selfChecks.of(enterprise, reader), plans.of(enterprise, reader), drills.of(enterprise, reader), validities.of(enterprise, reader),
            documents.of(enterprise, reader), StickerRights.mayPrint(reader));
    }
}
