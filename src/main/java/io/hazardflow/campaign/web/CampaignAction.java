package io.hazardflow.campaign.web;

/** What somebody may do on the page of a campaign. */
enum CampaignAction {
    SUSPEND,
    RESUME,
    CANCEL,
    /** To take the next of the draw for an object. */
    REPLACE,
    /** To choose another team for an object. */
    TEAM,
    /** To let an inspection be. */
    EXCUSE
}
