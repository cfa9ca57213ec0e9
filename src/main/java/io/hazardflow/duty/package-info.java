/** The on-call roster (值班表): who of a post is on duty, who keeps the roster, and what happens where it has a gap (ADR 0042). */
package io.hazardflow.duty;
