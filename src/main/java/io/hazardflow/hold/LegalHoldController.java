package io.hazardflow.hold;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.CaseAccess;
import io.hazardflow.access.Role;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Legal holds, for 区应急局综合科 and 区安委办. */
@RestController
@RequestMapping("/api/legal-holds")
class LegalHoldController {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;
    private static final int LONGEST_BASIS = 200;

    private final LegalHolds holds;
    private final LegalHoldChange change;
    private final ObjectProvider<CaseAccess> cases;
    private final RequestAudit audit;
    private final Callers callers;

    LegalHoldController(LegalHolds holds, LegalHoldChange change, ObjectProvider<CaseAccess> cases, RequestAudit audit, Callers callers) {
        this.holds = holds;
        this.change = change;
        this.cases = cases;
        this.audit = audit;
        this.callers = callers;
    }

    record Wanted(String caseNumber, String reason, String basis) {
    }

    record Lifted(String reason) {
    }

    @GetMapping
    List<LegalHold> list() {
        Caller caller = authorized();
        return holds.all().stream().filter(hold -> mayRead(hold.caseNumber(), caller)).toList();
    }

    @PostMapping
    @Transactional
    public ResponseEntity<LegalHold> put(@RequestBody Wanted wanted) {
        Caller caller = authorized();
        String number = visible(wanted.caseNumber(), caller);
        String reason = text("reason", "事由", wanted.reason(), SHORTEST, LONGEST);
        String basis = text("basis", "依据", wanted.basis(), 2, LONGEST_BASIS);
        boolean put = change.put(number, reason, basis, caller);
        if (put) {
            audit.record(AuditKind.ADMINISTRATION, number, "法律保全");
        }
        return ResponseEntity.status(put ? HttpStatus.CREATED : HttpStatus.OK).body(holds.find(number).orElseThrow());
    }

    @DeleteMapping("/{number}")
    @Transactional
    public ResponseEntity<Void> lift(@PathVariable String number, @RequestBody Lifted lifted) {
        Caller caller = authorized();
        visible(number, caller);
        if (change.lift(number, text("reason", "事由", lifted.reason(), SHORTEST, LONGEST), caller)) {
            audit.record(AuditKind.ADMINISTRATION, number, "解除法律保全");
        }
        return ResponseEntity.noContent().build();
    }

    private Caller authorized() {
        Caller caller = callers.required();
        if (!caller.has(Role.DISTRICT_COORDINATION) && !caller.has(Role.SAFETY_COMMITTEE)) {
            throw problem(HttpStatus.FORBIDDEN, null, "只有区应急局综合科和区安委办可以办理法律保全");
        }
        return caller;
    }

    private String visible(String number, Caller caller) {
        if (number == null || !mayRead(number, caller)) {
            throw problem(HttpStatus.NOT_FOUND, "caseNumber", "没有这件案件，或不在您的管辖范围");
        }
        return number;
    }

    private boolean mayRead(String number, Caller caller) {
        return cases.stream().anyMatch(access -> access.covers(number) && access.mayRead(number, caller));
    }

    private static String text(String field, String label, String value, int shortest, int longest) {
        String text = value == null ? "" : value.strip();
        if (text.codePointCount(0, text.length()) < shortest || text.length() > longest || text.indexOf('\0') >= 0) {
            throw problem(HttpStatus.BAD_REQUEST, field, "「" + label + "」须填写 " + shortest + " 至 " + longest + " 个字");
        }
        return text;
    }

    private static ErrorResponseException problem(HttpStatus status, String field, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (field != null) {
            problem.setProperty("field", field);
        }
        return new ErrorResponseException(status, problem, null);
    }
}
