/** How a drill is planned and approved: F13, the approvals of the unit and of those whom it touches, and cancelling. */
package io.hazardflow.drill.schedule;
