/** Planning and approval of campaigns: the forms, the check of overlaps, and what stops a campaign. */
package io.hazardflow.campaign.plan;
