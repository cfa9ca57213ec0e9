/** 规划指标: the goals of the district's plans, against their base year. */
package io.hazardflow.dashboard.plan;
