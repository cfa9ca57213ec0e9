package io.hazardflow.access.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many failures: nothing is checked, not even the right secret, until the wait is over. Answered with 429. */
public class SignInBlockedException extends AuthenticationException {

    private final Duration wait;

    public SignInBlockedException(Duration wait) {
        this("尝试次数过多，请在 " + words(wait) + "后再试", wait);
    }

    private SignInBlockedException(String message, Duration wait) {
        super(message);
        this.wait = wait;
    }

    /** Too many people sign in at this moment. */
    static SignInBlockedException busy(Duration wait) {
        return new SignInBlockedException("登录人数较多，请在 " + words(wait) + "后再试", wait);
    }

    /** Seconds to wait, at least one. */
    public long seconds() {
        return seconds(wait);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    private static String words(Duration wait) {
        long seconds = seconds(wait);
        return seconds < 120 ? seconds + " 秒" : (seconds + 59) / 60 + " 分钟";
    }
}
