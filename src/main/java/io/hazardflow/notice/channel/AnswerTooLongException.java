package io.hazardflow.notice.channel;

import java.io.IOException;

/** An endpoint answers more than any channel has to say. */
class AnswerTooLongException extends IOException {

    private static final long serialVersionUID = 1L;
}
