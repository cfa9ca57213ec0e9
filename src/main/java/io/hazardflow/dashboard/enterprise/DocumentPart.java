package io.hazardflow.dashboard.enterprise;

import io.hazardflow.access.Caller;
import io.hazardflow.document.DocumentRights;
import io.hazardflow.document.Documents;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.registry.Enterprise;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents that were issued in the cases of an enterprise, as far as the reader may know of them. */
@Component
class DocumentPart {

    private static final int SHOWN = 5;
    private static final int LOOKED_AT = 20;

    private final JdbcClient jdbc;
    private final Documents documents;
    private final DocumentRights rights;

    DocumentPart(JdbcClient jdbc, Documents documents, DocumentRights rights) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.rights = rights;
    }

    /** @param items the newest first */
    record Shown(List<Line> items) {
    }

    /**
     * @param subject number of the case
     * @param mayRead whether the reader may open it
     */
    record Line(UUID id, String title, String number, String organ, LocalDate date, String subject, boolean valid, boolean mayRead) {
    }

    Shown of(Enterprise enterprise, Caller reader) {
        return new Shown(newest(enterprise).stream().map(documents::find).flatMap(Optional::stream).filter(document -> rights.mayKnow(document, reader))
            .limit(SHOWN).map(document -> line(document, reader)).toList());
    }

    private List<UUID> newest(Enterprise enterprise) {
        return jdbc.sql("""
                select d.id from hazardflow.document d
                where d.subject in (select number from hazardflow.hazard where enterprise = :enterprise
                                    union all select number from hazardflow.inspection where enterprise = :enterprise
                                    union all select number from hazardflow.drill where enterprise = :enterprise)
                order by d.date desc, d.issued_at desc, d.id limit :limit""")
            .param("enterprise", enterprise.id()).param("limit", LOOKED_AT).query(UUID.class).list();
    }

    private Line line(IssuedDocument document, Caller reader) {
        return new Line(document.id(), document.type().label(), document.number(), document.organ(), document.date(), document.subject(),
            document.isValid(), rights.mayRead(document, reader));
    }
}
