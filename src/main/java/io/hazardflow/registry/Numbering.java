package io.hazardflow.registry;

import java.util.List;
import java.util.Map;

/** Gives lines without a number the one that their natural key already has, or the next free one. */
final class Numbering {

    private Numbering() {
    }

    static void complete(List<ImportRow> rows, String naturalKey, Map<String, String> registered, String form, int next) {
        int highest = rows.stream().filter(row -> row.has("id")).mapToInt(row -> given(row.text("id"), form)).max().orElse(0);
        int number = Math.max(next, highest + 1);
        for (ImportRow row : rows) {
            if (!row.has("id")) {
                String known = row.has(naturalKey) ? registered.get(row.text(naturalKey)) : null;
                row.put("id", known != null ? known : form.formatted(number++));
            }
        }
    }

    private static int given(String id, String form) {
        return id.matches(form.charAt(0) + "\\d{1,9}") ? Integer.parseInt(id.substring(1)) : 0;
    }

    static void refuseTaken(Dataset dataset, List<ImportRow> rows, String naturalKey, Map<String, String> registered, ImportErrors errors) {
        for (ImportRow row : rows) {
            String holder = row.has(naturalKey) ? registered.get(row.text(naturalKey)) : null;
            if (holder != null && !holder.equals(row.text("id"))) {
                errors.add(row.number(), dataset.label(naturalKey), "已登记在 " + holder + " 名下,与本行编号不符");
            }
        }
    }
}
