package io.hazardflow.campaign.report;

/**
 * Which hazards count for a campaign: those of its inspections that {@code hazard_origin} names. Where several campaigns shared a visit, a hazard
 * counts for those whose checklist found it, and what no checklist asked for counts for the campaign that gave the visit out.
 */
final class CampaignHazards {

    /** Query {@code found} with the parameter {@code campaign}; the hazard as {@code h}, the enterprise of the visit beside it. */
    static final String FOUND = """
        with found as (
            select h.*, i.enterprise as visited
            from hazardflow.hazard_origin o
            join hazardflow.hazard h on h.number = o.hazard
            join hazardflow.inspection i on i.number = h.parent_key
            where o.origin = :campaign and h.state not in ('INVALID', 'MERGED', 'CANCELLED', 'TRANSFERRED'))
        """;

    static final String PASSED = "state in ('REVIEW_PASSED', 'CLOSED', 'SHUT_DOWN')";
    static final String OVERDUE = "not (" + PASSED + ") and coalesce(redo_deadline, deadline) < cast(:now as timestamptz)";

    private CampaignHazards() {
    }
}
