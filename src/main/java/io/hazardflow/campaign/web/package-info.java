/** What the pages read of campaigns and inspections: lists, one campaign, one inspection, progress, timelines. */
package io.hazardflow.campaign.web;
