package io.hazardflow.campaign.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What the calls of this package refuse, in the user's words. */
final class Refusals {

    static final int LARGEST_PAGE = 200;

    private static final long DEEPEST = 1_000_000;

    private Refusals() {
    }

    static ErrorResponseException notFound(String rule) {
        return problem(HttpStatus.NOT_FOUND, rule);
    }

    static void check(boolean holds, String rule) {
        if (!holds) {
            throw problem(HttpStatus.BAD_REQUEST, rule);
        }
    }

    static void checkPage(int page, int size) {
        check(size >= 1 && size <= LARGEST_PAGE, "「每页条数」须在 1 至 " + LARGEST_PAGE + " 之间");
        check(page >= 0 && (long) page * size <= DEEPEST, "「页码」须在 0 至 " + DEEPEST / LARGEST_PAGE + " 之间");
    }

    private static ErrorResponseException problem(HttpStatus status, String rule) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, rule), null);
    }
}
