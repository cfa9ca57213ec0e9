package io.hazardflow.hazard.found;

import io.hazardflow.hazard.HazardSource;
import io.hazardflow.ledger.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A hazard that came up in another case or system, to be reported without a form.
 *
 * @param enterprise   number of the enterprise, {@code e0001}
 * @param location     where in the enterprise
 * @param reporter     {@link Actor#SYSTEM}, or the person or machine account whose work brought it up
 * @param parentKey    what it came from: a case, campaign, drill or alarm; null when there is nothing to name
 * @param document     what was known, as JSON for the ledger, or null
 * @param evidence     ids of photos that are there already
 * @param basis        ids of the rules that decided
 * @param facts        more columns of the case, such as its category when it is known
 * @param variables    more variables of its process
 * @param confirmation what two officers verified on site; null for a hazard that somebody has still to verify
 * @param fix          that it is put right already; null for most
 */
public record FoundHazard(String enterprise, HazardSource source, String location, String description, boolean imminentDanger,
                          Actor reporter, String parentKey, Object document, List<UUID> evidence, List<String> basis,
                          Map<String, Object> facts, Map<String, Object> variables, Confirmation confirmation, SiteFix fix) {

    /** The least that a case needs; the rest by the methods below. */
    public static FoundHazard of(String enterprise, HazardSource source, String location, String description) {
        return new FoundHazard(enterprise, source, location, description, false, Actor.SYSTEM, null, null, List.of(), List.of(), Map.of(),
            Map.of(), null, null);
    }

    public FoundHazard imminent(boolean danger) {
        return new FoundHazard(enterprise, source, location, description, danger, reporter, parentKey, document, evidence, basis, facts, variables,
            confirmation, fix);
    }

    public FoundHazard by(Actor who) {
        return new FoundHazard(enterprise, source, location, description, imminentDanger, who, parentKey, document, evidence, basis, facts, variables,
            confirmation, fix);
    }

    public FoundHazard from(String parent) {
        return new FoundHazard(enterprise, source, location, description, imminentDanger, reporter, parent, document, evidence, basis, facts,
            variables, confirmation, fix);
    }

    /** What was known, an object of scalars; its keys are shown on the timeline as they stand, unless a {@code RecordedSteps} words them. */
    public FoundHazard saying(Object json) {
        return new FoundHazard(enterprise, source, location, description, imminentDanger, reporter, parentKey, json, evidence, basis, facts,
            variables, confirmation, fix);
    }

    public FoundHazard showing(List<UUID> photos) {
        return new FoundHazard(enterprise, source, location, description, imminentDanger, reporter, parentKey, document, photos, basis, facts,
            variables, confirmation, fix);
    }

    public FoundHazard because(List<String> rules) {
        return new FoundHazard(enterprise, source, location, description, imminentDanger, reporter, parentKey, document, evidence, rules, facts,
            variables, confirmation, fix);
    }

    public FoundHazard knowing(Map<String, Object> moreFacts, Map<String, Object> moreVariables) {
        return new FoundHazard(enterprise, source, location, description, imminentDanger, reporter, parentKey, document, evidence, basis,
            moreFacts, moreVariables, confirmation, fix);
    }

    /** Verified where it was found: the case goes on without {@code verify-hazard}. */
    public FoundHazard confirmed(Confirmation onSite) {
        return new FoundHazard(enterprise, source, location, description, imminentDanger, reporter, parentKey, document, evidence, basis, facts,
            variables, onSite, fix);
    }

    /** Put right on the spot: a confirmed hazard of the lowest grade goes on to its review. One whose grade is higher still gets its order. */
    public FoundHazard fixed(SiteFix onSite) {
        return new FoundHazard(enterprise, source, location, description, imminentDanger, reporter, parentKey, document, evidence, basis, facts,
            variables, confirmation, onSite);
    }
}
