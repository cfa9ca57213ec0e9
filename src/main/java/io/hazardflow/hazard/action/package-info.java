/** What people do with a hazard beside its tasks: follow it, send a copy, comment, take back what they sent. */
package io.hazardflow.hazard.action;

