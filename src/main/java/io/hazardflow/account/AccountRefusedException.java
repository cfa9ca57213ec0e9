package io.hazardflow.account;

import org.springframework.http.HttpStatus;

/** Something about an account was refused; the message is for the user. */
public final class AccountRefusedException extends RuntimeException {

    private final HttpStatus status;
    private final String field;

    private AccountRefusedException(HttpStatus status, String field, String message) {
        super(message);
        this.status = status;
        this.field = field;
    }

    public static AccountRefusedException wrong(String field, String message) {
        return new AccountRefusedException(HttpStatus.BAD_REQUEST, field, message);
    }

    public static AccountRefusedException conflict(String message) {
        return new AccountRefusedException(HttpStatus.CONFLICT, null, message);
    }

    public static AccountRefusedException forbidden(String message) {
        return new AccountRefusedException(HttpStatus.FORBIDDEN, null, message);
    }

    public static AccountRefusedException notFound() {
        return new AccountRefusedException(HttpStatus.NOT_FOUND, null, "没有这个账号");
    }

    static AccountRefusedException tooOften(String message) {
        return new AccountRefusedException(HttpStatus.TOO_MANY_REQUESTS, null, message);
    }

    HttpStatus status() {
        return status;
    }

    /** Name of the wrong field, or null. */
    String field() {
        return field;
    }
}
