package io.hazardflow.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of contingency plans. */
@Component
public class ContingencyPlans {

    private static final String SELECT = """
        select p.id, p.title, p.level, p.plan_type, p.event_type, p.owner, p.enterprise, p.department, p.street, p.version, p.filed_on, p.revised_on,
            p.withdrawn_on, p.review_due
        from hazardflow.contingency_plan p
        """;
    private static final String IN_FORCE = "(p.withdrawn_on is null or p.withdrawn_on > :day) ";

    private final JdbcClient jdbc;

    ContingencyPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ContingencyPlan> find(String id) {
        return jdbc.sql(SELECT + "where p.id = :id").param("id", id).query(ContingencyPlan.class).optional();
    }

    /** All that hold on a day, by number. */
    public List<ContingencyPlan> inForce(LocalDate day) {
        return jdbc.sql(SELECT + "where " + IN_FORCE + "order by p.id").param("day", day).query(ContingencyPlan.class).list();
    }

    public List<ContingencyPlan> ofEnterprise(String enterprise, LocalDate day) {
        return inForce("p.enterprise = :unit", enterprise, day);
    }

    public List<ContingencyPlan> ofStreet(String street, LocalDate day) {
        return inForce("p.street = :unit", street, day);
    }

    /** Departmental plans; those of the district that the department keeps are the district's. */
    public List<ContingencyPlan> ofDepartment(String department, LocalDate day) {
        return inForce("p.department = :unit and p.level = 'DEPARTMENT'", department, day);
    }

    /** The overall and the special plans of the district. */
    public List<ContingencyPlan> ofDistrict(LocalDate day) {
        return jdbc.sql(SELECT + "where p.level in ('GENERAL_GOV', 'SPECIAL') and " + IN_FORCE + "order by p.id").param("day", day)
            .query(ContingencyPlan.class).list();
    }

    /** Plans in force whose evaluation is due until a day, of enterprises only those in business. */
    public List<ContingencyPlan> reviewDueUntil(LocalDate until, LocalDate today) {
        return watched("p.review_due <= :until", "p.review_due, p.id", until, today);
    }

    /** Plans in force that were revised and not yet filed again, of enterprises only those in business. */
    public List<ContingencyPlan> unfiled(LocalDate today) {
        return watched("p.filed_on is null and p.revised_on <= :until", "p.revised_on, p.id", today, today);
    }

    private List<ContingencyPlan> watched(String which, String order, LocalDate until, LocalDate today) {
        return jdbc.sql(SELECT + """
                left join hazardflow.enterprise e on e.id = p.enterprise
                where (e.id is null or e.status = 'OPERATING') and %s and %s order by %s""".formatted(IN_FORCE, which, order))
            .param("until", until).param("day", today).query(ContingencyPlan.class).list();
    }

    private List<ContingencyPlan> inForce(String whose, String unit, LocalDate day) {
        return jdbc.sql(SELECT + "where " + whose + " and " + IN_FORCE + "order by p.id").param("unit", unit).param("day", day)
            .query(ContingencyPlan.class).list();
    }
}
