package io.hazardflow.dashboard.unit;

import io.hazardflow.access.Caller;
import io.hazardflow.access.DataScope;
import io.hazardflow.lists.Conditions;
import io.hazardflow.lists.Refusals;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Streets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The units as they stand in the register, and whose figures somebody may read: those of his own, of the district all. */
@Component
public class FigureUnits {

    private final Streets streets;
    private final Departments departments;

    FigureUnits(Streets streets, Departments departments) {
        this.streets = streets;
        this.departments = departments;
    }

    /** The district, its streets, its departments. */
    public List<Unit> all() {
        return Stream.<Stream<Unit>>of(Stream.of(new Unit(UnitKind.DISTRICT, "", UnitKind.DISTRICT.label())),
            streets.all().stream().map(street -> new Unit(UnitKind.STREET, street.code(), street.name())),
            departments.all().stream().map(department -> new Unit(UnitKind.DEPARTMENT, department.code(), department.name())))
            .flatMap(units -> units).toList();
    }

    /** Those whose figures the person may read, his own first. */
    public List<Unit> of(Caller reader) {
        DataScope scope = reader.scope();
        return all().stream().filter(unit -> scope.all() || switch (unit.kind()) {
            case DISTRICT -> false;
            case STREET -> scope.streets().contains(unit.code());
            case DEPARTMENT -> scope.departments().contains(unit.code());
        }).toList();
    }

    /**
     * The unit asked for, the person's own where none is; empty for whoever has none.
     *
     * @throws org.springframework.web.ErrorResponseException 404 for one whose figures he may not read, 400 for two at once
     */
    public Optional<Unit> asked(Caller reader, String street, String department) {
        Refusals.check(!Conditions.given(street) || !Conditions.given(department), "「街道」和「部门」只能选一个");
        List<Unit> own = of(reader);
        if (!Conditions.given(street) && !Conditions.given(department)) {
            return own.stream().findFirst();
        }
        UnitKind kind = Conditions.given(street) ? UnitKind.STREET : UnitKind.DEPARTMENT;
        String code = kind == UnitKind.STREET ? street : department;
        return Optional.of(own.stream().filter(unit -> unit.kind() == kind && unit.code().equals(code)).findFirst()
            .orElseThrow(() -> Refusals.notFound("没有这个" + kind.label() + "，或不在您的管辖范围内")));
    }
}
