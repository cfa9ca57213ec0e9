/** Hazards that arise since something has run out: a licence, an insurance, an inspection. */
package io.hazardflow.hazard.lapse;
