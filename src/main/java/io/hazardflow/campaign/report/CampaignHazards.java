package io.hazardflow.campaign.report;

/**
 * Which hazards count for a campaign: those of its inspections. Where several campaigns shared a visit, a hazard counts for those whose checklist
 * found it, and what no checklist asked for counts for the campaign that gave the visit out.
 */
final class CampaignHazards {

    /** Query {@code found} with parameters {@code campaign} and {@code checklists}; the hazard as {@code h}, the enterprise of the visit beside it. */
    static final String FOUND = """
        with found as (
            select h.*, i.enterprise as visited
            from hazardflow.inspection_campaign l
            join hazardflow.inspection i on i.number = l.inspection
            join hazardflow.hazard h on h.parent_key = i.number
            where l.campaign = :campaign and h.state not in ('INVALID', 'MERGED', 'CANCELLED', 'TRANSFERRED')
              and (not exists (select 1 from hazardflow.inspection_campaign o where o.inspection = i.number and o.campaign <> l.campaign)
                   or exists (select 1 from hazardflow.inspection_item t
                              where t.inspection = i.number and t.hazard = h.number and t.checklist = any(string_to_array(:checklists, ',')))
                   or i.campaign = l.campaign
                      and not exists (select 1 from hazardflow.inspection_item t where t.inspection = i.number and t.hazard = h.number and t.checklist <> 'OTHER')))
        """;

    static final String PASSED = "state in ('REVIEW_PASSED', 'CLOSED', 'SHUT_DOWN')";
    static final String OVERDUE = "not (" + PASSED + ") and coalesce(redo_deadline, deadline) < cast(:now as timestamptz)";

    private CampaignHazards() {
    }
}
