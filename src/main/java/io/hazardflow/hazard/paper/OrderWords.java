package io.hazardflow.hazard.paper;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.document.DocumentType;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.registry.TimeLimits;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is asked of whoever has to put it right, as it stands after the order or after an objection has changed it. */
@Component
class OrderWords {

    /** The documents that say what has to be done. */
    static final Set<DocumentType> ORDERS = Set.of(DocumentType.RECTIFICATION_ORDER, DocumentType.HINT);

    private static final String AMENDED = "AMENDED";

    private final HazardWords hazards;
    private final TimeLimits limits;

    OrderWords(HazardWords hazards, TimeLimits limits) {
        this.hazards = hazards;
        this.limits = limits;
    }

    static boolean isAmended(LedgerEvent event) {
        return AMENDED.equals(event.facts().path("objectionState").asText());
    }

    Says of(CaseThen then) {
        JsonNode order = then.formOf(HazardProcess.ASSIGN_RECTIFICATION);
        String organisation = CaseThen.said(order, "rectifierOrg");
        return new Says().all(hazards.of(then))
            .and("requirements", then.text("requirements"))
            .and("deadline", ChineseDates.deadline(then.instant("deadline")))
            .and("responsible", then.text("responsiblePerson"))
            .and("organisation", organisation == null || organisation.equals(then.unit()) ? null : organisation)
            .and("objectionDays", isAmended(then.event()) ? null : limits.get("order-objection", then.day()).amount())
            .correctable("place", "隐患部位").correctable("description", "隐患情况").correctable("requirements", "整改要求");
    }
}
