package io.hazardflow.form;

import io.hazardflow.access.Callers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds forms in the engine's deployments: a running case keeps the form that was deployed with its process. */
@Component
class FormSchemas {

    private static final String SUFFIX = ".form";

    private final ObjectProvider<RepositoryService> repository;
    private final Callers callers;
    private final Map<String, Map<String, FormSchema>> byDeployment = new ConcurrentHashMap<>();

    FormSchemas(ObjectProvider<RepositoryService> repository, Callers callers) {
        this.repository = repository;
        this.callers = callers;
    }

    /** @throws IllegalStateException when the deployment has no such form */
    FormSchema of(String deploymentId, String formId) {
        return find(deploymentId, formId)
            .orElseThrow(() -> new IllegalStateException("deployment " + deploymentId + " has no form " + formId));
    }

    /** Whether the latest version of any process brought this form. */
    boolean isKnown(String formId) {
        return callers.asSystem(() -> repository.getObject().createProcessDefinitionQuery().latestVersion().list()).stream()
            .map(ProcessDefinition::getDeploymentId).distinct().anyMatch(deployment -> find(deployment, formId).isPresent());
    }

    private Optional<FormSchema> find(String deploymentId, String formId) {
        return Optional.ofNullable(byDeployment.computeIfAbsent(deploymentId, id -> callers.asSystem(() -> load(id))).get(formId));
    }

    private Map<String, FormSchema> load(String deploymentId) {
        return repository.getObject().getDeploymentResourceNames(deploymentId).stream().filter(name -> name.endsWith(SUFFIX))
            .collect(Collectors.toMap(FormSchemas::formId, name -> read(deploymentId, name), (one, other) -> one));
    }

    /** Resources are named by their place ({@code /…/forms/hazard/report-hazard.form}), in a packaged jar by {@code report-hazard.form}. */
    private static String formId(String resource) {
        String name = resource.replace('\\', '/');
        return name.substring(name.lastIndexOf('/') + 1, name.length() - SUFFIX.length());
    }

    private FormSchema read(String deploymentId, String resource) {
        try (InputStream file = repository.getObject().getResourceAsStream(deploymentId, resource)) {
            return FormSchemaParser.parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
