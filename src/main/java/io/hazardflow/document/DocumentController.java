package io.hazardflow.document;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Hands out documents, and takes withdrawals and corrections. */
@RestController
@RequestMapping("/api/documents/{id}")
class DocumentController {

    private static final CacheControl CACHE = CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate();
    /** The viewer that browsers have built in is a plug-in of the page to them. */
    private static final String POLICY = "default-src 'none'; object-src 'self'; img-src 'self' data:; style-src 'unsafe-inline'; "
        + "frame-ancestors 'none'";

    private final Documents documents;
    private final DocumentCorrections corrections;
    private final DocumentRights rights;
    private final RequestAudit audit;
    private final Callers callers;

    DocumentController(Documents documents, DocumentCorrections corrections, DocumentRights rights, RequestAudit audit, Callers callers) {
        this.documents = documents;
        this.corrections = corrections;
        this.rights = rights;
        this.audit = audit;
        this.callers = callers;
    }

    record Withdrawal(String reason) {
    }

    /** @param changes texts to be changed by their keys */
    record Correction(String reason, Map<String, String> changes) {

        Correction {
            changes = changes == null ? Map.of() : changes;
        }
    }

    record Changed(UUID id, String number, DocumentState state) {

        static Changed of(IssuedDocument document) {
            return new Changed(document.id(), document.number(), DocumentState.of(document));
        }
    }

    @GetMapping
    ResponseEntity<byte[]> content(@PathVariable UUID id, WebRequest request) {
        IssuedDocument document = readable(id);
        if (request.checkNotModified(document.sha256())) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).cacheControl(CACHE).build();
        }
        audit.record(AuditKind.EXPORT, document.subject(), "查看文书 " + document.number());
        ContentDisposition inline = ContentDisposition.inline()
            .filename(document.type().label() + document.number() + ".pdf", StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CACHE).eTag(document.sha256())
            .header(HttpHeaders.VARY, HttpHeaders.COOKIE)
            .header(HttpHeaders.CONTENT_DISPOSITION, inline.toString())
            .header("X-Content-Type-Options", "nosniff")
            .header("Content-Security-Policy", POLICY)
            .body(documents.content(id).orElseThrow(DocumentController::unknown));
    }

    @GetMapping("/correction")
    List<DocumentCorrections.Field> correctable(@PathVariable UUID id) {
        return corrections.fields(id, callers.required());
    }

    @PostMapping("/withdrawal")
    Changed withdraw(@PathVariable UUID id, @RequestBody Withdrawal withdrawal) {
        IssuedDocument withdrawn = corrections.withdraw(id, withdrawal.reason(), callers.required());
        audit.record(AuditKind.ADMINISTRATION, withdrawn.subject(), "撤回文书 " + withdrawn.number());
        return Changed.of(withdrawn);
    }

    @PostMapping("/correction")
    Changed correct(@PathVariable UUID id, @RequestBody Correction correction) {
        IssuedDocument corrected = corrections.correct(id, correction.reason(), correction.changes(), callers.required());
        audit.record(AuditKind.ADMINISTRATION, corrected.subject(), "更正文书，新文书 " + corrected.number());
        return Changed.of(corrected);
    }

    private IssuedDocument readable(UUID id) {
        Caller caller = callers.required();
        IssuedDocument document = documents.find(id).filter(found -> rights.mayKnow(found, caller)).orElseThrow(DocumentController::unknown);
        if (!rights.mayRead(document, caller)) {
            throw new DocumentRefusedException(HttpStatus.FORBIDDEN, "文书载有企业人员的姓名，您的岗位只能查看文书清单");
        }
        return document;
    }

    private static DocumentRefusedException unknown() {
        return new DocumentRefusedException(HttpStatus.NOT_FOUND, "文书不存在，或您无权查看");
    }
}
