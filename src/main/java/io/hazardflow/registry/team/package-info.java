/** Emergency rescue teams as officials see them. */
package io.hazardflow.registry.team;
