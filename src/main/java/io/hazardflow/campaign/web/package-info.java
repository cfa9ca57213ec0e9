/** What the pages read of campaigns and inspections: lists, one campaign, one inspection, progress. */
package io.hazardflow.campaign.web;
