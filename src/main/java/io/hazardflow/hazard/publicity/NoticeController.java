package io.hazardflow.hazard.publicity;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.registry.Categories;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 公示栏通报: what an enterprise posts for its workers (安全生产法 art. 41 para. 2). It names no person. */
@RestController
class NoticeController {

    private static final Set<String> INSIDE = Set.of("INTERNAL", "BOTH");
    private static final Set<String> FEEDBACKS = Set.of(HazardProcess.RECTIFY, HazardProcess.FIX_ON_SITE, HazardProcess.RECORD_SITE_FIX);

    private final HazardCases cases;
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Categories categories;
    private final Callers callers;

    NoticeController(HazardCases cases, JdbcClient jdbc, Ledger ledger, Categories categories, Callers callers) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.categories = categories;
        this.callers = callers;
    }

    private record Decided(String publicity, LocalDate publicBy) {
    }

    /**
     * @param description null where the reporter's own words could tell who he is
     * @param done        what the enterprise says it did
     * @param postBy      last day for posting it
     */
    record Notice(String number, String enterpriseName, String title, String location, String description, String level, String category,
                  String requirements, Instant orderedAt, Instant deadline, String done, Instant closedAt, LocalDate postBy) {
    }

    @GetMapping("/api/hazards/{number}/notice")
    Notice notice(@PathVariable String number) {
        Caller caller = callers.required();
        HazardCase hazard = cases.find(number, caller)
            .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "没有编号为 " + number + " 的隐患，或不在您的管辖范围"));
        Decided decided = jdbc.sql("select publicity, public_by from hazardflow.hazard where number = ?").param(number).query(Decided.class).single();
        if (hazard.state() != HazardState.CLOSED || decided.publicity() == null || !INSIDE.contains(decided.publicity())) {
            throw problem(HttpStatus.CONFLICT, "案件销号并按规则须在企业公示栏公示后，才有通报");
        }
        return new Notice(number, hazard.enterpriseName(), hazard.title(), hazard.location(),
            hazard.source().protectsReporter() ? null : hazard.description(), hazard.level().label(),
            hazard.category() == null ? null : categories.label(hazard.category()), hazard.requirements(), hazard.orderedAt(), hazard.deadline(),
            done(number).orElse(null), hazard.closedAt(), decided.publicBy());
    }

    private Optional<String> done(String number) {
        return ledger.timeline(number).stream().filter(event -> FEEDBACKS.contains(event.step())).reduce((earlier, later) -> later)
            .map(event -> event.document().path("done")).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
