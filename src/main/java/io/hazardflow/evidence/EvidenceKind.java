package io.hazardflow.evidence;

/** What an uploaded picture is. */
public enum EvidenceKind {

    PHOTO,

    /** Drawn on a screen by the person whose name it stands for; serves one step of one case. */
    SIGNATURE
}
