package io.hazardflow.document;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives numbers, counted per type and year. The row of a series stays locked until the issuing transaction ends, so a number that was given is
 * either on a document or given again: neither gap nor double.
 */
@Component
class DocumentNumbers {

    private final JdbcClient jdbc;
    private final DocumentProperties properties;

    DocumentNumbers(JdbcClient jdbc, DocumentProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    record Number(int year, int serial, String text) {
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Number next(DocumentType type, int year) {
        int serial = jdbc.sql("""
                insert into hazardflow.document_series (type, year, last) values (?, ?, 1)
                on conflict (type, year) do update set last = document_series.last + 1
                returning last""")
            .params(type.name(), year).query(Integer.class).single();
        return new Number(year, serial, "%s%s〔%d〕%d号".formatted(properties.organWord(), type.word(), year, serial));
    }
}
