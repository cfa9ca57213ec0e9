package io.hazardflow.form;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The form-js component types that carry data, by what their value looks like in JSON. */
enum FieldType {
    TEXT, NUMBER, DATETIME, CHOICE, CHECKBOX, CHOICES, FILES, GROUP, ROWS;

    private static final Map<String, FieldType> BY_COMPONENT = Map.ofEntries(
        Map.entry("textfield", TEXT), Map.entry("textarea", TEXT), Map.entry("number", NUMBER), Map.entry("datetime", DATETIME),
        Map.entry("select", CHOICE), Map.entry("radio", CHOICE), Map.entry("checkbox", CHECKBOX), Map.entry("checklist", CHOICES),
        Map.entry("taglist", CHOICES), Map.entry("filepicker", FILES), Map.entry("group", GROUP), Map.entry("dynamiclist", ROWS));

    private static final Set<String> WITHOUT_DATA =
        Set.of("text", "html", "image", "spacer", "separator", "button", "table", "iframe", "documentPreview");

    /** Empty for a component that only shows something. */
    static Optional<FieldType> of(String component) {
        FieldType type = BY_COMPONENT.get(component);
        if (type == null && !WITHOUT_DATA.contains(component)) {
            throw new IllegalArgumentException("component type " + component + " is not supported");
        }
        return Optional.ofNullable(type);
    }
}
