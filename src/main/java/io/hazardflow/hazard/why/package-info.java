/** Why a case has the level, deadline and holder that it has: the rows that decided, as they stood when they did. */
package io.hazardflow.hazard.why;
