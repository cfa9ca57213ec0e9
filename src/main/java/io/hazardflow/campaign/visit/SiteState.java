package io.hazardflow.campaign.visit;

/** How the officers found the enterprise. */
enum SiteState {
    OPEN, CLOSED, UNREACHABLE, REFUSED
}
