package io.hazardflow.notice.channel;

import org.camunda.bpm.engine.delegate.BpmnError;

/** There is nobody to send it to any more; the process records the reason and ends. */
class NoAddressee extends BpmnError {

    static final String CODE = "no-addressee";
    private static final long serialVersionUID = 1L;

    NoAddressee(String reason) {
        super(CODE, reason);
    }
}
