/** 现场检查: one inspection an object of a campaign, from the order to its result. */
package io.hazardflow.campaign.visit;
