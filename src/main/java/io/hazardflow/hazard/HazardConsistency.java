package io.hazardflow.hazard;

import io.hazardflow.ledger.IntegrityCheck;
import io.hazardflow.ledger.IntegrityFinding;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the hazard list with the ledger, the numbers given, the engine and the evidence: after a restore, or whenever somebody doubts them. */
@Component
public class HazardConsistency implements IntegrityCheck {

    private final JdbcClient jdbc;

    HazardConsistency(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param caseNumber business key; @param problem what does not fit, in words */
    public record Finding(String caseNumber, String problem) {
    }

    @Override
    public List<IntegrityFinding> check() {
        return findings().stream().map(finding -> new IntegrityFinding(finding.caseNumber(), finding.problem())).toList();
    }

    /** What does not fit, by case; empty when all is well. */
    public List<Finding> findings() {
        return jdbc.sql("""
                with running as (
                    select e.business_key_ as number from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                    where d.key_ = :key and e.parent_id_ is null),
                open as (select number from hazardflow.hazard where state not in ('CLOSED', 'MERGED', 'INVALID', 'TRANSFERRED', 'SHUT_DOWN', 'CANCELLED')),
                recorded as (select distinct subject as number from hazardflow.ledger_event where process_key = any(:family)),
                given as (
                    select prefix || '-' || to_char(n, 'FM00000') as number
                    from hazardflow.number_series cross join lateral generate_series(1, last) n where prefix like 'YH-%'),
                facts as (
                    select distinct on (e.subject, f.key) e.subject, lower(regexp_replace(f.key, '([A-Z])', '_\\1', 'g')) as field, f.value
                    from hazardflow.ledger_event e cross join lateral jsonb_each(e.facts) f
                    where e.process_key = any(:family) order by e.subject, f.key, e.sequence desc),
                told as (
                    select subject as number, '{"imminent_danger": false, "reject_count": 0}'::jsonb || jsonb_strip_nulls(
                        to_jsonb(jsonb_populate_record(null::hazardflow.hazard, jsonb_object_agg(field, value)))) as fields
                    from facts group by subject),
                listed as (
                    select h.number, jsonb_strip_nulls(to_jsonb(h) - array['number', 'process_key', 'search']) as fields from hazardflow.hazard h)
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
                where l.process_key = any(:family) and not exists (select 1 from hazardflow.evidence_content c where c.evidence_id = named.id)
                union all
                select number, '编号已发出，但台账中没有这件案件' from given where number not in (select number from recorded)
                union all
                select listed.number, '案件表与办理记录不符：' || (
                    select string_agg(field, '、' order by field) from jsonb_object_keys(listed.fields || told.fields) field
                    where listed.fields -> field is distinct from told.fields -> field)
                from listed join told on told.number = listed.number where listed.fields <> told.fields
                order by case_number, problem""")
            .param("key", HazardProcess.KEY).param("family", HazardProcesses.KEYS.toArray(String[]::new)).query(Finding.class).list();
    }
}
