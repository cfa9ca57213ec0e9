/** 抽取: which objects a campaign takes from its pool and which officers go there, drawn so that anybody can draw again. */
package io.hazardflow.campaign.draw;
