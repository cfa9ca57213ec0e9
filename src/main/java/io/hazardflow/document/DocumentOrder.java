package io.hazardflow.document;

import static io.hazardflow.document.DocumentType.DELISTING_NOTICE;
import static io.hazardflow.document.DocumentType.HINT;
import static io.hazardflow.document.DocumentType.POWER_CUT_NOTICE;
import static io.hazardflow.document.DocumentType.RECTIFICATION_ORDER;
import static io.hazardflow.document.DocumentType.RESUMPTION_OPINION;
import static io.hazardflow.document.DocumentType.REVIEW_OPINION;
import static io.hazardflow.document.DocumentType.SUPERVISION_NOTICE;
import static io.hazardflow.document.DocumentType.SUSPENSION_DECISION;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which documents may only follow others of the same case: nothing is reviewed that was not ordered, nothing lifted that was not imposed. */
public final class DocumentOrder {

    private static final Map<DocumentType, List<DocumentType>> NEEDS = Map.of(
        REVIEW_OPINION, List.of(RECTIFICATION_ORDER, HINT, SUSPENSION_DECISION),
        DELISTING_NOTICE, List.of(SUPERVISION_NOTICE),
        POWER_CUT_NOTICE, List.of(SUSPENSION_DECISION),
        RESUMPTION_OPINION, List.of(SUSPENSION_DECISION));

    private DocumentOrder() {
    }

    /** Types of which the case must have one in force before; empty for a document that needs none. */
    public static List<DocumentType> needs(DocumentType type) {
        return NEEDS.getOrDefault(type, List.of());
    }

    /** Why the document may not be issued yet, in words; empty when it may. */
    static Optional<String> objection(DocumentType type, Collection<IssuedDocument> earlier) {
        List<DocumentType> needed = needs(type);
        if (needed.isEmpty() || earlier.stream().anyMatch(document -> document.isValid() && needed.contains(document.type()))) {
            return Optional.empty();
        }
        String words = needed.stream().map(needs -> "「" + needs.label() + "」").collect(Collectors.joining("或"));
        return Optional.of("不能出具「" + type.label() + "」：本案尚无有效的" + words);
    }
}
