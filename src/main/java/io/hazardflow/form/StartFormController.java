package io.hazardflow.form;

import java.io.IOException;
import java.io.InputStream;
import org.camunda.bpm.engine.FormService;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The forms that start a case, for pages, phones and machines. */
@RestController
@RequestMapping("/api/start-forms/{processKey}")
class StartFormController {

    record Started(String caseNumber) {
    }

    private final OpenForms forms;
    private final FormPages pages;
    private final FormService engine;

    StartFormController(OpenForms forms, FormPages pages, FormService engine) {
        this.forms = forms;
        this.pages = pages;
        this.engine = engine;
    }

    @GetMapping
    FormView form(@PathVariable String processKey) {
        return pages.view(forms.start(processKey));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Started submit(@PathVariable String processKey, InputStream body) throws IOException {
        OpenForm form = forms.start(processKey);
        var variables = pages.variables(form, FormDocuments.read(form.title(), body));
        return new Started(engine.submitStartForm(form.definitionId(), variables).getBusinessKey());
    }

    @PutMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void saveDraft(@PathVariable String processKey, InputStream body) throws IOException {
        OpenForm form = forms.start(processKey);
        pages.saveDraft(form, FormDocuments.read(form.title(), body));
    }

    @DeleteMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteDraft(@PathVariable String processKey) {
        pages.deleteDraft(forms.start(processKey));
    }

    @PostMapping("/next")
    ResponseEntity<NextStep> next(@PathVariable String processKey, InputStream body) throws IOException {
        OpenForm form = forms.start(processKey);
        return pages.next(form, FormDocuments.read(form.title(), body)).map(ResponseEntity::ok)
            .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
