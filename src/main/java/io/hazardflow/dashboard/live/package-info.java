/** Tells open pages that figures have changed. */
package io.hazardflow.dashboard.live;
