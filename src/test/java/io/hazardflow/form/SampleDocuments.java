package io.hazardflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.evidence.Pictures;
import io.hazardflow.platform.EngineClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Fills any form by its schema: every visible field gets a value that its own rules allow, choices fall at random. */
public class SampleDocuments {

    private static final String TEXT = "按现场情况填写：通道已清理、标识已补齐、责任已落实到人，材料见附件。";
    private static final int ENOUGH_ROUNDS = 4;

    private final FormSchemas schemas;
    private final FormSteps steps;
    private final EvidenceStore evidence;

    SampleDocuments(FormSchemas schemas, FormSteps steps, EvidenceStore evidence) {
        this.schemas = schemas;
        this.steps = steps;
        this.evidence = evidence;
    }

    /** @param known values that follow from the case, by key; they win over the schema */
    public ObjectNode fill(FormContext context, String deploymentId, Map<String, Object> known, Random random) {
        FormSchema schema = schemas.of(deploymentId, context.formId());
        Map<String, Object> data = new HashMap<>(steps.of(context.formId()).prefill(context));
        ObjectNode document = FormDocuments.JSON.createObjectNode();
        for (int round = 0; round < ENOUGH_ROUNDS; round++) {
            Filling filling = new Filling(context, FormDocuments.toNode(data), known, random);
            filling.fields(schema.fields(), FormScope.of(document, data), false);
        }
        return document;
    }

    private final class Filling {

        private final FormContext context;
        private final ObjectNode data;
        private final Map<String, Object> known;
        private final Random random;

        Filling(FormContext context, ObjectNode data, Map<String, Object> known, Random random) {
            this.context = context;
            this.data = data;
            this.known = known;
            this.random = random;
        }

        void fields(List<FormField> fields, FormScope scope, boolean inHidden) {
            for (FormField field : fields) {
                Map<String, Object> seen = new HashMap<>(scope.context());
                seen.putAll(FormDocuments.toMap(scope.values()));
                boolean hidden = inHidden || field.disabled() || field.hide() != null && field.hide().holds(seen);
                if (field.key() == null) {
                    fields(field.children(), scope, hidden);
                } else if (field.type() == FieldType.GROUP) {
                    fields(field.children(), scope.group(field, scope.values().withObject("/" + field.key())), hidden);
                } else if (hidden) {
                    scope.values().remove(field.key());
                } else if (!scope.values().has(field.key())) {
                    JsonNode value = known.containsKey(field.key()) ? FormDocuments.JSON.valueToTree(known.get(field.key())) : value(field, scope);
                    if (value != null && !value.isNull()) {
                        scope.values().set(field.key(), value);
                    }
                }
            }
        }

        private JsonNode value(FormField field, FormScope scope) {
            if (field.widget() != null) {
                return widget(field);
            }
            return switch (field.type()) {
                case TEXT -> FormDocuments.JSON.getNodeFactory().textNode(text(field));
                case NUMBER -> number(field);
                case DATETIME -> moment(field);
                case CHOICE -> one(options(field));
                case CHOICES -> someOf(field);
                case CHECKBOX -> FormDocuments.JSON.getNodeFactory().booleanNode(field.rules().required() || random.nextBoolean());
                case ROWS -> rows(field, scope);
                default -> null;
            };
        }

        private JsonNode widget(FormField field) {
            return switch (field.widget()) {
                case "evidence" -> FormDocuments.JSON.createArrayNode()
                    .add(evidence.store("现场.jpg", Pictures.jpeg(), context.caller()).id().toString());
                case "enterprise" -> FormDocuments.JSON.getNodeFactory().textNode("e0001");
                case "signature" -> random.nextBoolean() ? null : FormDocuments.JSON.getNodeFactory()
                    .textNode(evidence.storeSignature(Pictures.signature(), context.caller()).id().toString());
                case "position" -> null;
                default -> field.rules().required() ? FormDocuments.JSON.getNodeFactory().textNode(text(field)) : null;
            };
        }

        private String text(FormField field) {
            if (field.rules().pattern() != null) {
                return field.rules().required() ? "19000000001" : "";
            }
            BigDecimal longest = field.rules().maxLength().value(Map.of());
            int most = longest == null ? TEXT.length() : longest.intValue();
            return TEXT.repeat(3).substring(0, Math.min(most, TEXT.length()));
        }

        private JsonNode number(FormField field) {
            BigDecimal lowest = field.rules().min().value(Map.of());
            int least = lowest == null ? 1 : Math.max(1, lowest.intValue());
            return FormDocuments.JSON.getNodeFactory().numberNode(least);
        }

        private JsonNode moment(FormField field) {
            LocalDateTime now = LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), EngineClock.ZONE).withSecond(0).withNano(0);
            String text = switch (field.rules().subtype()) {
                case "datetime" -> now + "+08:00";
                case "time" -> now.toLocalTime() + "+08:00";
                default -> LocalDate.from(now).plusDays(1 + random.nextInt(4)).toString();
            };
            return FormDocuments.JSON.getNodeFactory().textNode(text);
        }

        private JsonNode someOf(FormField field) {
            List<JsonNode> options = options(field);
            ArrayNode chosen = FormDocuments.JSON.createArrayNode();
            options.stream().limit(Math.max(1, field.minEntries())).forEach(chosen::add);
            return chosen;
        }

        private JsonNode one(List<JsonNode> options) {
            return options.isEmpty() ? null : options.get(random.nextInt(options.size()));
        }

        private List<JsonNode> options(FormField field) {
            if (field.optionsKey() == null) {
                return field.options();
            }
            List<JsonNode> options = new ArrayList<>();
            data.path(field.optionsKey()).forEach(option -> options.add(option.isObject() ? option.path("value") : option));
            return options;
        }

        /** One row an item of the checklists, as the page fills it. */
        private ArrayNode answers(FormField field, FormScope scope) {
            ArrayNode rows = FormDocuments.JSON.createArrayNode();
            for (JsonNode item : data.path("checklistItems")) {
                ObjectNode row = FormDocuments.JSON.createObjectNode().put("item", item.path("ref").asText());
                row.put("result", rows.isEmpty() || random.nextInt(8) > 0 ? "COMPLIANT" : "NOT_COMPLIANT");
                for (int round = 0; round < ENOUGH_ROUNDS; round++) {
                    fields(field.children(), scope.row(field, row, rows.size() + 1), false);
                }
                rows.add(row);
            }
            return rows;
        }

        private JsonNode rows(FormField field, FormScope scope) {
            if ("checklist".equals(field.widget())) {
                return answers(field, scope);
            }
            ArrayNode rows = FormDocuments.JSON.createArrayNode();
            for (int index = 0; index < Math.max(1, field.minEntries()); index++) {
                ObjectNode row = FormDocuments.JSON.createObjectNode();
                fields(field.children(), scope.row(field, row, index + 1), false);
                rows.add(row);
            }
            return rows;
        }
    }
}
