package io.hazardflow.document;

/** Whether a document is in force. */
public enum DocumentState {
    VALID, WITHDRAWN, CORRECTED;

    static DocumentState of(IssuedDocument document) {
        return document.isValid() ? VALID : document.replacedBy() == null ? WITHDRAWN : CORRECTED;
    }
}
