package io.hazardflow.hazard.paper;

import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentDraft.Signature;
import io.hazardflow.document.DocumentType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a draft together; what is null is not said. */
final class Says {

    private final Map<String, Object> content = new LinkedHashMap<>();
    private final Map<String, String> correctable = new LinkedHashMap<>();
    private final List<Signature> signatures = new ArrayList<>();

    Says and(String name, Object value) {
        if (value != null) {
            content.put(name, value);
        }
        return this;
    }

    Says all(Map<String, Object> values) {
        values.forEach(this::and);
        return this;
    }

    /** A text that whoever corrects the document may change. */
    Says correctable(String name, String label) {
        if (content.get(name) instanceof String) {
            correctable.put(name, label);
        }
        return this;
    }

    Says signed(Signature signature) {
        signatures.add(signature);
        return this;
    }

    Says signed(List<Signature> more) {
        signatures.addAll(more);
        return this;
    }

    DocumentDraft draft(DocumentType type, CaseThen then, String organ, String addressee) {
        return new DocumentDraft(type, then.number(), then.event().id(), organ, addressee == null ? "" : addressee, then.day(), content,
            signatures, correctable);
    }
}
