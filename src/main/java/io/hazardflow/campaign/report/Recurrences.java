package io.hazardflow.campaign.report;

import io.hazardflow.campaign.Campaign;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Enterprises at which a look-back found the same again: an item that was not complied with in the first campaign either, in whichever version of
 * its checklist, or a finding of the same category (domain E, 回头看复发率).
 */
@Component
class Recurrences {

    private final JdbcClient jdbc;

    Recurrences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the enterprises that were looked at. @param lookBack campaign with a parent */
    Rate of(Campaign lookBack) {
        return jdbc.sql("""
                with visits as (
                    select l.campaign, i.number, i.enterprise
                    from hazardflow.inspection_campaign l join hazardflow.inspection i on i.number = l.inspection
                    where l.campaign in (:first, :again) and i.state = 'DONE'),
                findings as (
                    select v.campaign, v.enterprise, split_part(t.checklist, '@', 1) || '/' || t.item as item, t.checklist = 'OTHER' as other, t.category
                    from visits v join hazardflow.inspection_item t on t.inspection = v.number where t.result = 'NOT_COMPLIANT')
                select count(*) filter (where exists (
                           select 1 from findings n join findings o on o.enterprise = n.enterprise and o.campaign = :first
                           where n.campaign = :again and n.enterprise = looked.enterprise
                             and (n.item = o.item and not n.other or n.category = o.category))) as found, count(*) as looked
                from (select distinct enterprise from visits where campaign = :again) looked""")
            .param("first", lookBack.parent()).param("again", lookBack.number()).query((row, index) -> Rate.of(row.getLong(1), row.getLong(2))).single();
    }
}
