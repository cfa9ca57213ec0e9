package io.hazardflow.campaign.plan;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People of departments who can lead a campaign or take part in it. */
@Component
class Officials {

    private final JdbcClient jdbc;

    Officials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Official(String account, String name, String department) {
    }

    /** Those at work who have an account, the department's own first. */
    List<Official> of(List<String> departments) {
        return jdbc.sql("""
                select p.account, p.name, d.name as department from hazardflow.person p join hazardflow.department d on d.code = p.department
                where p.active and p.account is not null and p.department = any(?) order by p.department, p.name, p.account""")
            .param(departments.toArray(String[]::new)).query(Official.class).list();
    }

    boolean isOne(String account) {
        return jdbc.sql("select exists (select from hazardflow.person where active and account = ? and department is not null)").param(account)
            .query(Boolean.class).single();
    }

    /** The name of an account's holder, or the account where the register does not know him. */
    String name(String account) {
        return jdbc.sql("select name from hazardflow.person where account = ?").param(account).query(String.class).optional().orElse(account);
    }
}
