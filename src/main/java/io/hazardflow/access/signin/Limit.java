package io.hazardflow.access.signin;

import java.time.Duration;

/** From which failure on one has to wait, how long, and after how long one failure is forgotten. */
enum Limit {
    /** One account from one address: slow, and with patience hopeless. */
    PAIR(5, Duration.ofMinutes(15), Duration.ofHours(1)),
    /** One address, whatever account: many people may share it. */
    ADDRESS(50, Duration.ofMinutes(15), Duration.ofMinutes(2)),
    /** One account from wherever: short, so that nobody can shut somebody else out. */
    ACCOUNT(20, Duration.ofSeconds(60), Duration.ofMinutes(10));

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 16;

    private final int failures;
    private final Duration longest;
    private final Duration forgetting;

    Limit(int failures, Duration longest, Duration forgetting) {
        this.failures = failures;
        this.longest = longest;
        this.forgetting = forgetting;
    }

    Duration waitAfter(int failed) {
        if (failed < failures) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failed - failures, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    Duration forgetting() {
        return forgetting;
    }

    String secret(SignInAttempt attempt) {
        return this == ADDRESS ? "" : attempt.secret().name();
    }

    String account(SignInAttempt attempt) {
        return this == ADDRESS ? "" : attempt.account();
    }

    String address(SignInAttempt attempt) {
        return this == ACCOUNT ? "" : attempt.address();
    }
}
