/** What follows the closure of a case. */
package io.hazardflow.hazard.closure;
