package io.hazardflow.hazard.casefile;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the case file. It lies on the disk only until it has been sent. */
@RestController
class CaseFileController {

    private final HazardCases cases;
    private final CaseFiles files;
    private final RequestAudit audit;
    private final Callers callers;

    CaseFileController(HazardCases cases, CaseFiles files, RequestAudit audit, Callers callers) {
        this.cases = cases;
        this.files = files;
        this.audit = audit;
        this.callers = callers;
    }

    @GetMapping("/api/hazards/{number}/case-file")
    ResponseEntity<Resource> caseFile(@PathVariable String number) throws IOException {
        Caller caller = callers.required();
        HazardCase hazard = cases.find(number, caller).orElseThrow(() -> refused(HttpStatus.NOT_FOUND,
            "没有编号为 " + number + " 的隐患，或不在您的管辖范围"));
        audit.record(AuditKind.EXPORT, null, "案卷 " + number);
        Path file = files.compile(hazard, caller).orElseThrow(() -> refused(HttpStatus.SERVICE_UNAVAILABLE,
            "正在编制的案卷较多，请一分钟后再试"));
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_PDF)
            .contentLength(Files.size(file))
            .cacheControl(CacheControl.noStore())
            .header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("案卷-" + number + ".pdf", StandardCharsets.UTF_8).build().toString())
            .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
    }

    private static ErrorResponseException refused(HttpStatus status, String why) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, why), null);
    }
}
