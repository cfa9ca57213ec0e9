package io.hazardflow.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where in the document a field stands: the object that holds it, what conditions see there, and how messages name the place.
 *
 * @param context the variables of FEEL: top-level keys, in a row also {@code this}, {@code parent}, {@code i} and the row's own keys
 */
record FormScope(ObjectNode values, Map<String, Object> context, String path, String place) {

    static FormScope of(ObjectNode document, Map<String, Object> data) {
        Map<String, Object> values = map(document);
        Map<String, Object> context = new HashMap<>(data);
        context.putAll(values);
        context.put("this", values);
        return new FormScope(document, context, "", "");
    }

    FormScope group(FormField group, ObjectNode nested) {
        return new FormScope(nested, context, path + group.key() + ".", place);
    }

    FormScope row(FormField rows, ObjectNode row, int index) {
        Map<String, Object> inRow = new HashMap<>(context);
        Map<String, Object> own = map(row);
        rows.children().forEach(child -> inRow.put(child.key(), null));
        inRow.putAll(own);
        inRow.put("parent", context.get("this"));
        inRow.put("this", own);
        inRow.put("i", List.of(index));
        return new FormScope(row, inRow, path + rows.key() + "[" + index + "].", place + rows.label() + "·第 " + index + " 行·");
    }

    private static Map<String, Object> map(ObjectNode node) {
        return FormDocuments.toMap(node);
    }
}
