package io.hazardflow.document;

import io.hazardflow.access.Caller;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The documents of a case as one viewer may know them. */
@Component
public class CaseDocuments {

    private final DocumentTable table;
    private final DocumentRights rights;

    CaseDocuments(DocumentTable table, DocumentRights rights) {
        this.table = table;
        this.rights = rights;
    }

    /** The newest first. */
    public List<DocumentView> of(String subject, Caller caller) {
        List<IssuedDocument> known = new ArrayList<>(known(subject, caller));
        Map<UUID, String> numbers = known.stream().collect(Collectors.toMap(IssuedDocument::id, IssuedDocument::number));
        Collections.reverse(known);
        return known.stream().map(document -> view(document, numbers, caller)).toList();
    }

    /** Those that the caller may read, the oldest first. */
    public List<IssuedDocument> readable(String subject, Caller caller) {
        return known(subject, caller).stream().filter(document -> rights.mayRead(document, caller)).toList();
    }

    private List<IssuedDocument> known(String subject, Caller caller) {
        return table.of(subject).stream().filter(document -> rights.mayKnow(document, caller)).toList();
    }

    private DocumentView view(IssuedDocument document, Map<UUID, String> numbers, Caller caller) {
        return new DocumentView(document.id(), document.type(), document.type().label(), document.number(), document.organ(), document.date(),
            document.issuedAt(), DocumentState.of(document), document.withdrawnAt(), document.withdrawnReason(), numbers.get(document.replaces()),
            numbers.get(document.replacedBy()), document.size(), document.sha256(), "/verify/" + document.token(),
            rights.mayRead(document, caller), document.isValid() && rights.mayChange(document, caller));
    }
}
