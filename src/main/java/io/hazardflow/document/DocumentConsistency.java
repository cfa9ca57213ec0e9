package io.hazardflow.document;

import io.hazardflow.ledger.IntegrityCheck;
import io.hazardflow.ledger.IntegrityFinding;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares every PDF with its hash and the documents with the numbers given. */
@Component
class DocumentConsistency implements IntegrityCheck {

    private final JdbcClient jdbc;

    DocumentConsistency(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<IntegrityFinding> check() {
        return jdbc.sql("""
                with given as (
                    select s.type, s.year, n as serial from hazardflow.document_series s cross join lateral generate_series(1, s.last) n)
                select d.subject, '文书内容与出具时的校验值不符：' || d.number as what
                from hazardflow.document d join hazardflow.document_content c on c.document_id = d.id
                where encode(sha256(c.bytes), 'hex') <> d.sha256 or length(c.bytes) <> d.size
                union all
                select d.subject, '文书内容缺失：' || d.number
                from hazardflow.document d where not exists (select 1 from hazardflow.document_content c where c.document_id = d.id)
                union all
                select '文书 ' || g.type, '文号已发出，但没有这份文书：' || g.year || ' 年第 ' || g.serial || ' 号'
                from given g where not exists (
                    select 1 from hazardflow.document d where d.type = g.type and d.year = g.year and d.serial = g.serial)
                union all
                select d.subject, '文号没有经过编号：' || d.number
                from hazardflow.document d where not exists (
                    select 1 from given g where d.type = g.type and d.year = g.year and d.serial = g.serial)
                union all
                select d.subject, '文书已被更正，但仍作为有效文书：' || d.number
                from hazardflow.document d join hazardflow.document r on r.replaces = d.id where d.withdrawn_at is null
                order by 1, 2""")
            .query(IntegrityFinding.class).list();
    }
}
