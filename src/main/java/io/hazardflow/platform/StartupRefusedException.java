package io.hazardflow.platform;

/** The application must not start like this. The message says in one sentence what to set. */
public class StartupRefusedException extends RuntimeException {

    public StartupRefusedException(String sentence) {
        super(sentence);
    }

    public StartupRefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
