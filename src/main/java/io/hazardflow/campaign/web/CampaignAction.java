package io.hazardflow.campaign.web;

/** What somebody may do on the page of a campaign. */
enum CampaignAction {
    SUSPEND,
    RESUME,
    CANCEL,
    /** To take the next of the draw for an object, and to choose another team. */
    REPLACE,
    /** To let an inspection be. */
    EXCUSE
}
