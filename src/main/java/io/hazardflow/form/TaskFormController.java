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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The forms of user tasks, for pages, phones and machines. */
@RestController
@RequestMapping("/api/tasks/{taskId}")
class TaskFormController {

    private final OpenForms forms;
    private final FormPages pages;
    private final FormService engine;

    TaskFormController(OpenForms forms, FormPages pages, FormService engine) {
        this.forms = forms;
        this.pages = pages;
        this.engine = engine;
    }

    @GetMapping("/form")
    FormView form(@PathVariable String taskId, @RequestParam(defaultValue = "true") boolean draft) {
        return pages.view(forms.task(taskId), draft);
    }

    @PostMapping("/submit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void submit(@PathVariable String taskId, InputStream body) throws IOException {
        OpenForm form = forms.task(taskId);
        engine.submitTaskForm(taskId, pages.variables(form, FormDocuments.read(form.title(), body)));
    }

    @PutMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void saveDraft(@PathVariable String taskId, InputStream body) throws IOException {
        OpenForm form = forms.task(taskId);
        pages.saveDraft(form, FormDocuments.read(form.title(), body));
    }

    @DeleteMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteDraft(@PathVariable String taskId) {
        pages.deleteDraft(forms.task(taskId));
    }

    @PostMapping("/next")
    ResponseEntity<NextStep> next(@PathVariable String taskId, InputStream body) throws IOException {
        OpenForm form = forms.task(taskId);
        return pages.next(form, FormDocuments.read(form.title(), body)).map(ResponseEntity::ok)
            .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
