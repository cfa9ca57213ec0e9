package io.hazardflow.audit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the audit record; the rules of {@code /api/audit} admit administrators only. */
@RestController
class AuditController {

    private static final int LARGEST_PAGE = 200;
    private static final int DEEPEST_PAGE = 1_000_000;

    private final AuditRecords records;

    AuditController(AuditRecords records) {
        this.records = records;
    }

    @GetMapping("/api/audit")
    AuditPage list(@RequestParam(required = false) String kind, @RequestParam(required = false) String actor,
                   @RequestParam(required = false) String q, @RequestParam(required = false) LocalDate from,
                   @RequestParam(required = false) LocalDate to, @RequestParam(defaultValue = "0") int page,
                   @RequestParam(defaultValue = "50") int size) {
        check(size >= 1 && size <= LARGEST_PAGE, "size", "「每页条数」须在 1 至 " + LARGEST_PAGE + " 之间");
        check(page >= 0 && page <= DEEPEST_PAGE, "page", "「页码」须在 0 至 " + DEEPEST_PAGE + " 之间");
        return records.page(new AuditFilter(kind(kind), actor, q, from, to), page, size);
    }

    private static AuditKind kind(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Arrays.stream(AuditKind.values()).filter(kind -> kind.name().equals(name)).findFirst()
            .orElseThrow(() -> problem("kind", "「类别」只能是 "
                + Arrays.stream(AuditKind.values()).map(AuditKind::name).collect(Collectors.joining("、"))));
    }

    private static void check(boolean holds, String field, String rule) {
        if (!holds) {
            throw problem(field, rule);
        }
    }

    private static ErrorResponseException problem(String field, String rule) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, rule);
        problem.setProperty("field", field);
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }
}
