package io.hazardflow.hazard.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.CasePeople;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.platform.EngineClock;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns a case into its row for the exchange; people are shown as far as the caller may know them. */
@Component
class ExchangeRows {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(EngineClock.ZONE);
    private static final List<String> FEEDBACKS = List.of(HazardProcess.RECTIFY, HazardProcess.FIX_ON_SITE, HazardProcess.RECORD_SITE_FIX);
    private static final int ACCEPTED = 9;

    private final Ledger ledger;
    private final Enterprises enterprises;
    private final Callers callers;

    ExchangeRows(Ledger ledger, Enterprises enterprises, Callers callers) {
        this.ledger = ledger;
        this.enterprises = enterprises;
        this.callers = callers;
    }

    ExchangedHazard of(HazardCase h, Caller viewer) {
        List<LedgerEvent> events = ledger.timeline(h.number());
        CasePeople people = CasePeople.of(h, events, viewer, callers);
        Optional<JsonNode> feedback = last(events, FEEDBACKS).map(LedgerEvent::document);
        int state = ExchangeCodes.dangerState(h.state());
        String acceptedBy = state == ACCEPTED ? last(events, List.of(HazardProcess.REVIEW_RECTIFICATION)).map(people::actor).orElse(null) : null;
        Instant acceptedAt = state == ACCEPTED ? h.passedAt() == null ? h.closedAt() : h.passedAt() : null;
        String liable = h.responsiblePerson() == null ? null : people.named(h.responsiblePerson());
        String company = h.enterprise() == null ? null : enterprises.find(h.enterprise()).map(Enterprise::creditCode).orElse(null);
        return new ExchangedHazard(h.number(), null, h.parentKey() == null ? h.number() : h.parentKey(), company, h.title(),
            ExchangeCodes.dangerLevel(h.level()), ExchangeCodes.dangerSrc(h.source()), ExchangeCodes.dangerManageType(h.subGrade()),
            ExchangeCodes.hazardDangerType(h.category()), ExchangeCodes.hazardCategory(h.reporterRole()), shown(h.reportedAt()),
            people.reporter(), h.description(), text(feedback, "rootCause"), h.requirements(), cost(feedback), liable, shown(h.deadline()),
            acceptedBy, shown(acceptedAt), state, missing(state, company, liable, h.deadline(), acceptedBy, acceptedAt));
    }

    private static List<String> missing(int state, String company, String liable, Instant deadline, String acceptedBy, Instant acceptedAt) {
        List<String> missing = new ArrayList<>(List.of("riskMeasureId"));
        missing(missing, company, "companyCode");
        missing(missing, liable, "liablePerson");
        missing(missing, deadline, "dangerManageDeadline");
        if (state == ACCEPTED) {
            missing(missing, acceptedBy, "checkAcceptPerson");
            missing(missing, acceptedAt, "checkAcceptTime");
        }
        return missing;
    }

    private static void missing(List<String> missing, Object value, String field) {
        if (value == null) {
            missing.add(field);
        }
    }

    private static Optional<LedgerEvent> last(List<LedgerEvent> events, List<String> steps) {
        return events.stream().filter(event -> steps.contains(event.step()) && event.document() != null).reduce((earlier, later) -> later);
    }

    private static String text(Optional<JsonNode> form, String field) {
        return form.map(f -> f.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText).filter(text -> !text.isBlank()).orElse(null);
    }

    private static BigDecimal cost(Optional<JsonNode> form) {
        return form.map(f -> f.path("costActual")).filter(JsonNode::isNumber).map(JsonNode::decimalValue).orElse(null);
    }

    private static String shown(Instant moment) {
        return moment == null ? null : TIME.format(moment);
    }
}
