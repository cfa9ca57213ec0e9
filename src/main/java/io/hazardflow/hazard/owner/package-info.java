/** Hazards of places that belong to no enterprise: who is made to put them right. */
package io.hazardflow.hazard.owner;
