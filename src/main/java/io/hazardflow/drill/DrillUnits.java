package io.hazardflow.drill;

import io.hazardflow.access.Role;
import io.hazardflow.registry.Department;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Street;
import io.hazardflow.registry.Streets;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units that hold drills, as the registry has them today. */
@Component
public class DrillUnits {

    public static final String DISTRICT = "district";
    private static final String STREET_PREFIX = "s";

    private final Enterprises enterprises;
    private final Streets streets;
    private final Departments departments;
    private final Industries industries;
    private final JdbcClient jdbc;

    DrillUnits(Enterprises enterprises, Streets streets, Departments departments, Industries industries, JdbcClient jdbc) {
        this.enterprises = enterprises;
        this.streets = streets;
        this.departments = departments;
        this.industries = industries;
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException when there is none; for the unit of a running process */
    public DrillUnit get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no unit " + key));
    }

    /** @param key see {@link DrillUnit#key()} */
    public Optional<DrillUnit> find(String key) {
        if (DISTRICT.equals(key)) {
            return Optional.of(district());
        }
        return enterprises.find(key).map(this::enterprise)
            .or(() -> departments.find(key).map(DrillUnits::department))
            .or(() -> key.startsWith(STREET_PREFIX) ? streets.find(key.substring(STREET_PREFIX.length())).map(DrillUnits::street) : Optional.empty())
            .or(() -> team(key));
    }

    /** Key of a street's own drills. */
    public static String street(String code) {
        return STREET_PREFIX + code;
    }

    /** Whoever must report his drills to his department has his year confirmed there, others in the street. */
    private DrillUnit enterprise(Enterprise enterprise) {
        String department = industries.find(enterprise.industry()).map(industry -> industry.department()).orElse(null);
        String streetOffice = Role.STREET_OFFICE.group(enterprise.street());
        String office = department == null ? streetOffice : Role.DEPT.group(department);
        boolean watched = enterprise.profile().highRisk() || enterprise.profile().crowded();
        return new DrillUnit(UnitKind.ENTERPRISE, enterprise.id(), enterprise.name(), enterprise.id(), enterprise.street(), department,
            Role.ENTERPRISE_SAFETY.group(enterprise.id()), Role.ENTERPRISE_HEAD.group(enterprise.id()), watched ? office : streetOffice, streetOffice, office);
    }

    private static DrillUnit street(Street street) {
        return ofStreet(UnitKind.STREET, street(street.code()), street.name() + "街道办事处", street.code());
    }

    private static DrillUnit department(Department department) {
        return ofDepartment(UnitKind.DEPARTMENT, department.code(), department.name(), department.code());
    }

    private static DrillUnit district() {
        return new DrillUnit(UnitKind.DISTRICT, DISTRICT, "区人民政府", null, null, null, Role.DISTRICT_COORDINATION.key(), Role.DISTRICT_LEADER.key(),
            Role.SAFETY_COMMITTEE.key(), Role.SAFETY_COMMITTEE.key(), Role.DISTRICT_LEADER.key());
    }

    private Optional<DrillUnit> team(String key) {
        return jdbc.sql("select id, name, department, street from hazardflow.rescue_team where id = ?").param(key)
            .query((row, index) -> row.getString("street") == null
                ? ofDepartment(UnitKind.TEAM, row.getString("id"), row.getString("name"), row.getString("department"))
                : ofStreet(UnitKind.TEAM, row.getString("id"), row.getString("name"), row.getString("street"))).optional();
    }

    private static DrillUnit ofStreet(UnitKind kind, String key, String name, String street) {
        return new DrillUnit(kind, key, name, null, street, null, Role.STREET_OFFICE.group(street), Role.STREET_LEADER.group(street),
            Role.DISTRICT_COORDINATION.key(), Role.DISTRICT_COORDINATION.key(), Role.SAFETY_COMMITTEE.key());
    }

    private static DrillUnit ofDepartment(UnitKind kind, String key, String name, String department) {
        return new DrillUnit(kind, key, name, null, null, department, Role.DEPT.group(department), Role.DEPT_HEAD.group(department),
            Role.DISTRICT_COORDINATION.key(), Role.DISTRICT_COORDINATION.key(), Role.SAFETY_COMMITTEE.key());
    }
}
