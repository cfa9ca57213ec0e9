package io.hazardflow.evidence;

/** No such photo, or none that this person may see. */
class EvidenceNotFoundException extends RuntimeException {
}
