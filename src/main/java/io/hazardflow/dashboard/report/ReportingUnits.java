package io.hazardflow.dashboard.report;

import io.hazardflow.drill.DrillUnits;
import io.hazardflow.registry.Department;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.registry.Street;
import io.hazardflow.registry.Streets;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units that report statistics, as the registry has them today. */
@Component
class ReportingUnits {

    private final DrillUnits units;
    private final Enterprises enterprises;
    private final Streets streets;
    private final Departments departments;
    private final JdbcClient jdbc;

    ReportingUnits(DrillUnits units, Enterprises enterprises, Streets streets, Departments departments, JdbcClient jdbc) {
        this.units = units;
        this.enterprises = enterprises;
        this.streets = streets;
        this.departments = departments;
        this.jdbc = jdbc;
    }

    Optional<ReportingUnit> find(String key) {
        return units.find(key).map(unit -> ReportingUnit.of(unit, enterprises.find(key).map(Enterprise::industry).orElse(null)));
    }

    /** Keys of those that a duty speaks of. */
    List<String> owing(StatisticsDuties.Duty duty) {
        return switch (duty.unitKind()) {
            case ENTERPRISE -> jdbc.sql("""
                    select id from hazardflow.enterprise where status = 'OPERATING' and (not :watched or high_risk or crowded or key_fire)""")
                .param("watched", duty.watchedOnly()).query(String.class).list();
            case STREET -> streets.all().stream().filter(Street::active).map(Street::code).map(DrillUnits::street).toList();
            case DEPARTMENT -> departments.all().stream().map(Department::code).toList();
            case DISTRICT -> List.of(DrillUnits.DISTRICT);
            case TEAM -> List.of();
        };
    }
}
