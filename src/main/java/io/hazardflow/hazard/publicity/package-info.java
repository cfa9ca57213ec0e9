/** Making the results of closed hazards known, inside the enterprise and in public. */
package io.hazardflow.hazard.publicity;
