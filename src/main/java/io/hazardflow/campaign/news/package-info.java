/** What of campaigns, inspections and self-checks is told to whom, by the decision {@code notice-routing}. */
package io.hazardflow.campaign.news;
