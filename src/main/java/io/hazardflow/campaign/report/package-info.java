/** The end of a campaign: figures, report, publication of results, look-back and what came of it. */
package io.hazardflow.campaign.report;
