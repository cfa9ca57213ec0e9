/** Hazards that the system finds: alarms, look-backs, campaigns, drills start their cases here, without a form. */
package io.hazardflow.hazard.found;
