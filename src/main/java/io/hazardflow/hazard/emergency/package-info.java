/** The process {@code emergency-response}: immediate danger, acknowledged within minutes or raised to the next in line. */
package io.hazardflow.hazard.emergency;
