package io.hazardflow.form;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page behind a task's form key {@code embedded:/forms/{formId}}: the same for every form, it asks for the schema by itself. */
@RestController
class FormHostController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final FormSchemas schemas;

    FormHostController(FormSchemas schemas) {
        this.schemas = schemas;
    }

    @GetMapping("/forms/{formId}")
    ResponseEntity<Resource> host(@PathVariable String formId) {
        Resource page = new ClassPathResource("static/form-host/host.html");
        return schemas.isKnown(formId) && page.exists()
            ? ResponseEntity.ok().contentType(HTML).cacheControl(CacheControl.noCache()).body(page)
            : ResponseEntity.notFound().build();
    }
}
