/** What only major hazards have: the confirmation of a provisional level, and what the list keeps of majors. */
package io.hazardflow.hazard.major;
