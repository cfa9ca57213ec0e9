package io.hazardflow.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hazardflow.access.CaseLabels;
import io.hazardflow.privacy.PersonalData;
import io.hazardflow.privacy.Sight;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a page does with an open form, whichever kind it is. */
@Component
class FormPages {

    private final FormSchemas schemas;
    private final FormSteps steps;
    private final FormDrafts drafts;
    private final ObjectProvider<CaseLabels> labels;

    FormPages(FormSchemas schemas, FormSteps steps, FormDrafts drafts, ObjectProvider<CaseLabels> labels) {
        this.schemas = schemas;
        this.steps = steps;
        this.drafts = drafts;
        this.labels = labels;
    }

    FormView view(OpenForm form) {
        return view(form, true);
    }

    /** @param withDraft whether what the caller had written lies over what the form starts with */
    FormView view(OpenForm form, boolean withDraft) {
        FormContext context = form.context();
        FormSchema schema = schemas.of(form.deploymentId(), context.formId());
        ObjectNode data = FormDocuments.toNode(steps.of(context.formId()).prefill(context));
        mask(data, schema, PersonalData.sightAtWork(context.caller()));
        Optional<ObjectNode> draft = withDraft ? drafts.find(context.caller().userId(), form.draftKey()) : Optional.empty();
        draft.ifPresent(data::setAll);
        String number = context.caseNumber();
        Optional<CaseLabels.Label> label = Optional.ofNullable(number).flatMap(this::label);
        return new FormView(context.taskId(), context.formId(), form.title(), schema.json(), data, number, label.map(CaseLabels.Label::page).orElse(null),
            label.map(CaseLabels.Label::title).orElse(null), label.map(CaseLabels.Label::enterpriseName).orElse(null), draft.isPresent());
    }

    /** What the form starts with, from registers and the case; a draft is the caller's own. */
    private static void mask(ObjectNode data, FormSchema schema, Sight people) {
        schema.fields().forEach(field -> field.personal().filter(kind -> data.path(field.key()).isTextual())
            .ifPresent(kind -> data.put(field.key(), people.show(kind, data.get(field.key()).textValue()))));
    }

    private Optional<CaseLabels.Label> label(String number) {
        return labels.stream().flatMap(kind -> kind.of(number).stream()).findFirst();
    }

    void saveDraft(OpenForm form, ObjectNode document) {
        drafts.save(form.context().caller().userId(), form.draftKey(), document);
    }

    void deleteDraft(OpenForm form) {
        drafts.delete(form.context().caller().userId(), form.draftKey());
    }

    Optional<NextStep> next(OpenForm form, ObjectNode document) {
        return steps.of(form.context().formId()).next(new Submission(form.context(), document));
    }

    /**
     * The common answers completed by what the form of this very case starts with; an answer given as null leaves the field empty.
     *
     * @throws FormRejectedException for a form that is not sent for many cases at once
     */
    ObjectNode alike(OpenForm form, ObjectNode common) {
        FormStep step = steps.of(form.context().formId());
        if (!step.alike()) {
            throw new FormRejectedException(null, form.title(), "不能批量办理，请逐件提交");
        }
        ObjectNode document = FormDocuments.toNode(step.prefill(form.context()));
        FormSchema schema = schemas.of(form.deploymentId(), form.context().formId());
        Set<String> asked = schema.fields().stream().filter(field -> !field.disabled()).map(FormField::key).collect(Collectors.toSet());
        document.retain(asked);
        document.setAll(common);
        return document;
    }

    /** The document as the one variable that the form handlers take. */
    VariableMap variables(OpenForm form, ObjectNode document) {
        return Variables.putValue(FormKeys.variable(form.context().formId()), SpinValues.jsonValue(document.toString()).create());
    }
}
