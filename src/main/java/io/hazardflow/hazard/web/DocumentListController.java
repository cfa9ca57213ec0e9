package io.hazardflow.hazard.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.document.CaseDocuments;
import io.hazardflow.document.DocumentView;
import io.hazardflow.hazard.HazardCases;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The documents of one case. */
@RestController
class DocumentListController {

    private final HazardCases cases;
    private final CaseDocuments documents;
    private final Callers callers;

    DocumentListController(HazardCases cases, CaseDocuments documents, Callers callers) {
        this.cases = cases;
        this.documents = documents;
        this.callers = callers;
    }

    @GetMapping("/api/hazards/{number}/documents")
    List<DocumentView> documents(@PathVariable String number) {
        Caller caller = callers.required();
        cases.find(number, caller).orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND,
            ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "没有编号为 " + number + " 的隐患，或不在您的管辖范围"), null));
        return documents.of(number, caller);
    }
}
