/** Within which band each indicator is expected, and who is told when it leaves it and comes back. */
package io.hazardflow.dashboard.band;
