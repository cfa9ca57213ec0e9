/** Opening an ended case again, by a second person's decision. */
package io.hazardflow.hazard.reopening;
