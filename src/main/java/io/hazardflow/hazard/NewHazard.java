package io.hazardflow.hazard;

import io.hazardflow.ledger.Actor;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Position;
import java.time.Instant;
import java.util.Map;

/**
 * What a case begins with, whichever way it came: the variables of its process and the facts of its first event.
 *
 * @param location  where at the place
 * @param position  null when it is not known
 * @param reporter  who says so; in whose name too
 * @param parentKey number of what it came from, such as an alarm or a transfer; null for most
 */
public record NewHazard(String number, Place place, HazardSource source, String location, String description,
                        boolean imminentDanger, Position position, Actor reporter, String parentKey) {

    private static final int TITLE = 40;

    public Map<String, Object> variables() {
        return Facts.of(HazardProcess.CASE_NUMBER, number)
            .and(HazardProcess.STREET, place.street())
            .and(HazardProcess.ENTERPRISE, place.of(Enterprise::id))
            .and(HazardProcess.ENTERPRISE_NAME, place.of(Enterprise::name))
            .and(HazardProcess.INDUSTRY, place.of(Enterprise::industry))
            .and(HazardProcess.RISK_COLOR, place.of(enterprise -> enterprise.profile() == null ? null : enterprise.profile().riskColor()))
            .and(HazardProcess.RECTIFIER_GROUP, null)
            .and(HazardProcess.SOURCE, source.name())
            .and(HazardProcess.IMMINENT_DANGER, imminentDanger)
            .and(HazardProcess.CONFIRMED_ON_SITE, false)
            .and(HazardProcess.FIXED_ON_SITE, false)
            .and(HazardProcess.OWNERLESS, false)
            .and(HazardProcess.PROVISIONAL, false)
            .and(HazardProcess.ORDER_ISSUED, false)
            .and(HazardProcess.FEEDBACK_GIVEN, false)
            .and(HazardProcess.REJECT_COUNT, 0)
            .map();
    }

    public Facts facts(Instant reportedAt) {
        Facts facts = Facts.of(HazardState.REPORTED)
            .and("title", workingTitle(location, description))
            .and("description", description)
            .and("location", location)
            .and("enterprise", place.of(Enterprise::id))
            .and("enterpriseName", place.of(Enterprise::name))
            .and("street", place.street())
            .and("placeType", place.type())
            .and("address", place.address())
            .and("industry", place.of(Enterprise::industry))
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

    /** A title until the verifier gives the proper one. */
    public static String workingTitle(String location, String description) {
        String title = location + "：" + description.replaceAll("\\s+", " ");
        return title.length() <= TITLE ? title : title.substring(0, TITLE - 1) + "…";
    }
}
