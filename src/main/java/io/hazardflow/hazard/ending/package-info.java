/** Ending a case otherwise than by closure. */
package io.hazardflow.hazard.ending;
