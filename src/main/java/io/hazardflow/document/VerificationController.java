package io.hazardflow.document;

import io.hazardflow.platform.CallLimit;
import io.hazardflow.platform.EngineClock;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells anybody who holds a document whether it is genuine; needs no login and says nothing of people or of the case. */
@RestController
class VerificationController {

    /** More than anybody holds in his hands. */
    private static final int CALLS_A_MINUTE = 60;

    private final DocumentTable table;
    private final CallLimit limit;

    VerificationController(DocumentTable table, Clock clock) {
        this.table = table;
        this.limit = new CallLimit(clock, CALLS_A_MINUTE);
    }

    /**
     * @param endedOn    day of the withdrawal or correction; null while it is valid
     * @param replacedBy number of the document that corrects it; null for none
     * @param replaces   number of the document that it corrects; null for none
     */
    record Verification(DocumentState state, String title, String number, LocalDate date, String organ, String sha256, LocalDate endedOn,
                        String replacedBy, String replaces) {
    }

    @GetMapping("/api/public/documents/{token}")
    Verification verify(@PathVariable String token, HttpServletRequest request) {
        if (!limit.allows(request.getRemoteAddr())) {
            throw new DocumentRefusedException(HttpStatus.TOO_MANY_REQUESTS, "查询过于频繁，请一分钟后再试");
        }
        IssuedDocument document = table.byToken(token).orElseThrow(() -> new DocumentRefusedException(HttpStatus.NOT_FOUND,
            "查无此文书：核验码有误，或文书不是本系统出具的"));
        return new Verification(DocumentState.of(document), document.type().label(), document.number(), document.date(), document.organ(),
            document.sha256(), Optional.ofNullable(document.withdrawnAt()).map(at -> LocalDate.ofInstant(at, EngineClock.ZONE)).orElse(null),
            number(document.replacedBy()), number(document.replaces()));
    }

    private String number(UUID id) {
        return Optional.ofNullable(id).flatMap(table::find).map(IssuedDocument::number).orElse(null);
    }
}
