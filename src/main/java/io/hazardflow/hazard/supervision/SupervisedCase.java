package io.hazardflow.hazard.supervision;

import java.time.Instant;

/** What the hazard list says of a case's supervision; null where it has not come that far. */
record SupervisedCase(SupervisionState supervisionState, String supervisionDept, String supervisionLeader, Instant supervisionDeadline) {
}
