package io.hazardflow.dashboard.sequence;

import io.hazardflow.access.Caller;
import io.hazardflow.dashboard.sequence.Looks.Look;
import io.hazardflow.dashboard.sequence.Sequences.Finding;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Streets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns findings into rows with the names of their cases and units, and with who has looked at them. */
@Component
class FindingRows {

    private final HazardCases cases;
    private final Looks looks;
    private final Streets streets;
    private final Departments departments;

    FindingRows(HazardCases cases, Looks looks, Streets streets, Departments departments) {
        this.cases = cases;
        this.looks = looks;
        this.streets = streets;
        this.departments = departments;
    }

    record CaseLink(String number, String title, String stateLabel, String enterpriseName, String streetName) {
    }

    /** A street or department in a month. */
    record Unit(String street, String department, String label, LocalDate from, LocalDate to) {
    }

    /**
     * @param cases     those that the reader sees
     * @param elsewhere how many more there are
     * @param unit      null where it is about cases
     */
    record Row(Kind kind, String reference, Instant at, List<CaseLink> cases, long elsewhere, Unit unit, long found, long more, long bound,
        List<Look> looks) {
    }

    List<Row> of(Kind kind, List<Finding> findings, Caller viewer) {
        Map<String, List<Look>> looked = looks.of(kind, findings.stream().map(Finding::reference).toList(), viewer);
        Map<String, HazardCase> named = cases.all(findings.stream().flatMap(finding -> finding.numbers().stream()).distinct().toList()).stream()
            .collect(Collectors.toMap(HazardCase::number, Function.identity()));
        return findings.stream().map(finding -> new Row(kind, finding.reference(), finding.at(),
            finding.numbers().stream().map(named::get).map(this::link).toList(), kind == Kind.SAME_PHOTO ? finding.found() - finding.numbers()
                .size() : 0,
            kind == Kind.MONTH_END ? unit(finding.reference()) : null, finding.found(), finding.more(), finding.bound(),
            looked.getOrDefault(finding.reference(), List.of()))).toList();
    }

    private CaseLink link(HazardCase hazard) {
        return new CaseLink(hazard.number(), hazard.title(), hazard.state().label(), hazard.enterpriseName(),
            hazard.street() == null ? null : streets.name(hazard.street()));
    }

    private Unit unit(String reference) {
        String[] parts = reference.split(":");
        YearMonth month = YearMonth.parse(parts[2]);
        boolean street = "STREET".equals(parts[0]);
        return new Unit(street ? parts[1] : null, street ? null : parts[1], street ? streets.name(parts[1]) : departments.name(parts[1]),
            month.atDay(1), month.atEndOfMonth());
    }
}
