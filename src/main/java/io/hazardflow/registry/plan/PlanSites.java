package io.hazardflow.registry.plan;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The places that a plan is for. */
@Component
class PlanSites {

    private final JdbcClient jdbc;

    PlanSites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param enterprise number and name of the enterprise there; null for none */
    record Site(String id, String name, String address, String enterprise, String enterpriseName) {
    }

    List<Site> of(String plan) {
        return jdbc.sql("""
                select s.id, s.name, s.address, s.enterprise, e.name as enterprise_name
                from hazardflow.contingency_plan_site s left join hazardflow.enterprise e on e.id = s.enterprise where s.plan = ? order by s.id""")
            .param(plan).query(Site.class).list();
    }

    /** Imports number under the same lock. */
    @Transactional
    public String add(String plan, String name, String address, String enterprise) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('hazardflow.registry'))").query(rs -> { });
        return jdbc.sql("""
                insert into hazardflow.contingency_plan_site (id, plan, name, address, enterprise)
                select 'd' || lpad((coalesce(max(substr(id, 2)::bigint), 0) + 1)::text, 5, '0'), ?, ?, ?, ? from hazardflow.contingency_plan_site
                returning id""").params(plan, name, address, enterprise).query(String.class).single();
    }

    boolean remove(String plan, String site) {
        return jdbc.sql("delete from hazardflow.contingency_plan_site where plan = ? and id = ?").params(plan, site).update() == 1;
    }
}
