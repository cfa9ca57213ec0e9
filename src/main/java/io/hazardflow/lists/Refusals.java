package io.hazardflow.lists;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What calls refuse, in the user's words. */
public final class Refusals {

    public static final int LARGEST_PAGE = 200;

    private static final long DEEPEST = 1_000_000;

    private Refusals() {
    }

    public static ErrorResponseException notFound(String rule) {
        return problem(HttpStatus.NOT_FOUND, rule);
    }

    public static ErrorResponseException badRequest(String rule) {
        return problem(HttpStatus.BAD_REQUEST, rule);
    }

    public static void check(boolean holds, String rule) {
        if (!holds) {
            throw badRequest(rule);
        }
    }

    public static void checkPage(int page, int size) {
        check(size >= 1 && size <= LARGEST_PAGE, "「每页条数」须在 1 至 " + LARGEST_PAGE + " 之间");
        check(page >= 0 && (long) page * size <= DEEPEST, "「页码」须在 0 至 " + DEEPEST / LARGEST_PAGE + " 之间");
    }

    private static ErrorResponseException problem(HttpStatus status, String rule) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, rule), null);
    }
}
