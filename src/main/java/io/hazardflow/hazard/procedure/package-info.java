/** What runs beside the rectification of a hazard: extensions, objections, supervision, suspension and the like, each a process of its own. */
package io.hazardflow.hazard.procedure;
