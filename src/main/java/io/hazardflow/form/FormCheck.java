package io.hazardflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One walk over a document beside its schema, collecting what is wrong. */
final class FormCheck {

    private final FormContext context;
    private final ObjectNode data;
    private final Map<String, Widget> widgets;
    private final Clock clock;
    private final List<FormViolation> violations = new ArrayList<>();
    private final Map<String, List<Widget.Filled>> filled = new LinkedHashMap<>();

    FormCheck(FormContext context, ObjectNode data, Map<String, Widget> widgets, Clock clock) {
        this.context = context;
        this.data = data;
        this.widgets = widgets;
        this.clock = clock;
    }

    List<FormViolation> violations(FormSchema schema, ObjectNode document) {
        ObjectNode given = data.deepCopy();
        Set<String> asked = new HashSet<>();
        collectKeys(schema.fields(), asked);
        given.remove(asked);
        object(schema.fields(), FormScope.of(document, FormDocuments.toMap(given)), false);
        filled.forEach(this::together);
        return violations;
    }

    private static void collectKeys(List<FormField> fields, Set<String> keys) {
        for (FormField field : fields) {
            if (field.key() == null) {
                collectKeys(field.children(), keys);
            } else {
                keys.add(field.key());
            }
        }
    }

    private void object(List<FormField> fields, FormScope scope, boolean hidden) {
        Set<String> known = new HashSet<>();
        collectKeys(fields, known);
        fields.forEach(field -> field(field, scope, hidden));
        scope.values().fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                String shown = key.length() > 40 ? key.substring(0, 40) + "…" : key;
                violations.add(new FormViolation(scope.path() + shown, scope.place() + shown, "不是本表单的字段"));
            }
        });
    }

    private void field(FormField field, FormScope scope, boolean inHidden) {
        boolean hidden = inHidden || field.hide() != null && field.hide().holds(scope.context());
        if (field.key() == null) {
            field.children().forEach(child -> field(child, scope, hidden));
            return;
        }
        JsonNode value = scope.values().path(field.key());
        if ((hidden || field.disabled()) && field.type() != FieldType.GROUP) {
            broken(field, scope, isFilled(field, value) ? hidden ? "在当前情况下不需要填写" : "不能填写" : null);
        } else if (field.type() == FieldType.GROUP) {
            group(field, value, scope, hidden);
        } else if (!isFilled(field, value)) {
            broken(field, scope, missing(field));
        } else if (field.type() == FieldType.ROWS) {
            rows(field, value, scope);
        } else {
            broken(field, scope, rule(field, value, scope));
        }
    }

    private static String missing(FormField field) {
        if (field.type() == FieldType.ROWS && field.minEntries() > 0) {
            return "至少 " + field.minEntries() + " 项";
        }
        return field.rules().required() ? field.type() == FieldType.CHECKBOX ? "必须勾选" : "必填" : null;
    }

    private void group(FormField group, JsonNode value, FormScope scope, boolean hidden) {
        if (value.isMissingNode() || value.isNull()) {
            object(group.children(), scope.group(group, FormDocuments.JSON.createObjectNode()), hidden);
        } else if (value instanceof ObjectNode nested) {
            object(group.children(), scope.group(group, nested), hidden);
        } else {
            broken(group, scope, "的格式不正确");
        }
    }

    private void rows(FormField rows, JsonNode value, FormScope scope) {
        broken(rows, scope, ListRules.count(rows, value));
        for (int index = 0; value.isArray() && index < value.size(); index++) {
            if (value.get(index) instanceof ObjectNode row) {
                object(rows.children(), scope.row(rows, row, index + 1), false);
            } else {
                broken(rows, scope, "第 " + (index + 1) + " 行的格式不正确");
            }
        }
    }

    private String rule(FormField field, JsonNode value, FormScope scope) {
        if (field.widget() != null) {
            return widget(field, value, scope);
        }
        return switch (field.type()) {
            case TEXT -> FieldRules.text(field, value, scope.context());
            case NUMBER -> FieldRules.number(field, value, scope.context());
            case DATETIME -> FieldRules.datetime(field, value, LocalDate.now(clock));
            case CHECKBOX -> FieldRules.checkbox(value);
            case CHOICE -> ListRules.choice(value, options(field));
            case CHOICES -> ListRules.choices(field, value, options(field));
            default -> "没有可用的上传方式";
        };
    }

    private String widget(FormField field, JsonNode value, FormScope scope) {
        Widget widget = widgets.get(field.widget());
        if (widget == null) {
            return "的控件「" + field.widget() + "」不可用";
        }
        String broken = widget.isList() ? ListRules.texts(field, value) : FieldRules.text(field, value, scope.context());
        if (broken == null) {
            try {
                widget.check(scope.path() + field.key(), scope.place() + field.label(), value, context);
                filled.computeIfAbsent(widget.name(), name -> new ArrayList<>())
                    .add(new Widget.Filled(scope.path() + field.key(), scope.place() + field.label(), value));
            } catch (FormRejectedException e) {
                violations.add(violation(e, scope.path() + field.key(), scope.place() + field.label()));
            }
        }
        return broken;
    }

    private void together(String name, List<Widget.Filled> fields) {
        try {
            widgets.get(name).checkTogether(fields, context);
        } catch (FormRejectedException e) {
            String label = fields.stream().filter(field -> field.field().equals(e.field())).map(Widget.Filled::label).findFirst().orElse("");
            violations.add(violation(e, e.field(), label));
        }
    }

    private static FormViolation violation(FormRejectedException refusal, String field, String label) {
        String name = "「" + label + "」";
        String message = refusal.getMessage();
        return new FormViolation(field, label, message.startsWith(name) ? message.substring(name.length()) : message);
    }

    private List<JsonNode> options(FormField field) {
        if (field.optionsKey() == null) {
            return field.options();
        }
        List<JsonNode> options = new ArrayList<>();
        data.path(field.optionsKey()).forEach(option -> options.add(option.isObject() ? option.path("value") : option));
        return options;
    }

    private void broken(FormField field, FormScope scope, String rule) {
        if (rule != null) {
            violations.add(new FormViolation(scope.path() + field.key(), scope.place() + field.label(), rule));
        }
    }

    /** What form-js leaves in an empty field, or a machine might: nothing, null, an empty text, blanks, an empty list, no tick. */
    private static boolean isFilled(FormField field, JsonNode value) {
        boolean empty = switch (field.type()) {
            case TEXT -> value.isTextual() && value.textValue().chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))
                || field.widget() != null && value.isArray() && value.isEmpty();
            case CHECKBOX -> value.isBoolean() && !value.booleanValue();
            case CHOICES, FILES, ROWS -> value.isArray() && value.isEmpty();
            default -> false;
        };
        return !(empty || value.isMissingNode() || value.isNull() || value.isTextual() && value.textValue().isEmpty());
    }
}
