package io.hazardflow.hazard;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the hazard list with the ledger, the engine and the evidence: after a restore, or whenever somebody doubts them. */
@Component
public class HazardConsistency {

    private final JdbcClient jdbc;

    HazardConsistency(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param caseNumber business key; @param problem what does not fit, in words */
    public record Finding(String caseNumber, String problem) {
    }

    /** What does not fit, by case; empty when all is well. */
    public List<Finding> findings() {
        return jdbc.sql("""
                with running as (
                    select e.business_key_ as number from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                    where d.key_ = :key and e.parent_id_ is null),
                open as (select number from hazardflow.hazard where state not in ('CLOSED', 'MERGED', 'INVALID', 'TRANSFERRED')),
                recorded as (select distinct subject as number from hazardflow.ledger_event where process_key = :key)
                select number as case_number, '未办结，但流程引擎中没有对应的流程实例' as problem
                from open where number not in (select number from running)
                union all
                select number, '流程仍在运行，但台账中没有未办结的案件' from running where number not in (select number from open)
                union all
                select number, '有案件，但没有办理记录' from hazardflow.hazard where number not in (select number from recorded)
                union all
                select number, '有办理记录，但案件表中没有' from recorded where number not in (select number from hazardflow.hazard)
                union all
                select l.subject, '办理记录引用的照片不存在：' || named.id
                from hazardflow.ledger_event l cross join unnest(l.evidence) as named (id)
                where l.process_key = :key and not exists (select 1 from hazardflow.evidence_content c where c.evidence_id = named.id)
                order by case_number, problem""")
            .param("key", HazardProcess.KEY).query(Finding.class).list();
    }
}
