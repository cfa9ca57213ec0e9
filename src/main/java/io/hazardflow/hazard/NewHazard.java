package io.hazardflow.hazard;

import io.hazardflow.ledger.Actor;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Position;
import java.time.Instant;
import java.util.Map;

/**
 * What a case begins with, whichever way it came: the variables of its process and the facts of its first event.
 *
 * @param location  where in the enterprise
 * @param position  null when it is not known
 * @param reporter  who says so; in whose name too
 * @param parentKey number of what it came from, such as an alarm or a transfer; null for most
 */
public record NewHazard(String number, Enterprise enterprise, HazardSource source, String location, String description,
                        boolean imminentDanger, Position position, Actor reporter, String parentKey) {

    private static final int TITLE = 40;

    public Map<String, Object> variables() {
        return Facts.of(HazardProcess.CASE_NUMBER, number)
            .and(HazardProcess.STREET, enterprise.street())
            .and(HazardProcess.ENTERPRISE, enterprise.id())
            .and(HazardProcess.ENTERPRISE_NAME, enterprise.name())
            .and(HazardProcess.INDUSTRY, enterprise.industry())
            .and(HazardProcess.RISK_COLOR, enterprise.profile() == null ? null : enterprise.profile().riskColor())
            .and(HazardProcess.SOURCE, source.name())
            .and(HazardProcess.IMMINENT_DANGER, imminentDanger)
            .and(HazardProcess.OWNERLESS, false)
            .and(HazardProcess.PROVISIONAL, false)
            .and(HazardProcess.ORDER_ISSUED, false)
            .and(HazardProcess.FEEDBACK_GIVEN, false)
            .and(HazardProcess.REJECT_COUNT, 0)
            .map();
    }

    public Facts facts(Instant reportedAt) {
        Facts facts = Facts.of(HazardState.REPORTED)
            .and("title", title())
            .and("description", description)
            .and("location", location)
            .and("enterprise", enterprise.id())
            .and("enterpriseName", enterprise.name())
            .and("street", enterprise.street())
            .and("industry", enterprise.industry())
            .and("source", source.name())
            .and("imminentDanger", imminentDanger)
            .and("reporter", reporter.userId())
            .and("reporterName", reporter.name())
            .and("reporterRole", reporter.role())
            .and("reportedAt", reportedAt);
        if (parentKey != null) {
            facts.and("parentKey", parentKey);
        }
        if (position != null) {
            facts.and("lat", position.lat())
                .and("lng", position.lng())
                .and("gpsAccuracy", position.accuracyMetres() == null ? null : Math.round(position.accuracyMetres()))
                .and("gpsWay", position.way());
        }
        return facts;
    }

    /** A working title until the verifier gives the proper one. */
    private String title() {
        String title = location + "：" + description.replaceAll("\\s+", " ");
        return title.length() <= TITLE ? title : title.substring(0, TITLE - 1) + "…";
    }
}
