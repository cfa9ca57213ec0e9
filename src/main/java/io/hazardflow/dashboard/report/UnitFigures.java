package io.hazardflow.dashboard.report;

import io.hazardflow.access.ScopeCondition;
import io.hazardflow.dashboard.indicator.Indicator;
import io.hazardflow.dashboard.measure.HazardCount;
import io.hazardflow.dashboard.measure.HazardSums;
import io.hazardflow.dashboard.measure.Sums;
import io.hazardflow.drill.UnitKind;
import io.hazardflow.lists.Conditions;
import io.hazardflow.platform.EngineClock;
import io.hazardflow.registry.Industries;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what a unit reports of a period, from the cases as they are known now. */
@Component
class UnitFigures {

    private static final Set<HazardCount> COUNTS = Arrays.stream(ReportFigure.values())
        .flatMap(figure -> Stream.of(figure.numerator(), figure.denominator())).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());

    private final HazardSums sums;
    private final Industries industries;
    private final JdbcClient jdbc;

    UnitFigures(HazardSums sums, Industries industries, JdbcClient jdbc) {
        this.sums = sums;
        this.industries = industries;
        this.jdbc = jdbc;
    }

    /** @param overdue of the open ones, those past their deadline at the end of the period */
    private record Standing(long open, long major, long overdue) {
    }

    List<FigureLine> of(StatisticsReport report) {
        ScopeCondition within = within(report);
        Sums counted = sums.of(COUNTS, report.periodFrom(), report.periodTo(), HazardSums.By.NOTHING, new HazardSums.Which(within, false, new Conditions()))
            .getOrDefault("", Sums.NONE);
        List<FigureLine> lines = new ArrayList<>();
        for (ReportFigure figure : ReportFigure.values()) {
            if (!figure.isOfOffices() || report.unitKind() != UnitKind.ENTERPRISE) {
                lines.add(FigureLine.of(figure.name(), figure.label(), figure.unit(), counted.of(figure.numerator()),
                    figure.denominator() == null ? 0 : counted.of(figure.denominator())));
            }
        }
        long general = counted.of(HazardCount.FOUND) - counted.of(HazardCount.MAJOR);
        lines.add(1, FigureLine.of("FOUND_GENERAL", "其中一般隐患", Indicator.Unit.COUNT, general, 0));
        Standing standing = standing(within, report.periodTo());
        lines.add(FigureLine.of("OPEN", "期末未整改", Indicator.Unit.COUNT, standing.open(), 0));
        lines.add(FigureLine.of("OPEN_MAJOR", "期末未整改重大隐患", Indicator.Unit.COUNT, standing.major(), 0));
        lines.add(FigureLine.of("OPEN_OVERDUE", "期末逾期未整改", Indicator.Unit.COUNT, standing.overdue(), 0));
        return lines;
    }

    private Standing standing(ScopeCondition within, LocalDate lastDay) {
        OffsetDateTime end = lastDay.plusDays(1).atStartOfDay(EngineClock.ZONE).toOffsetDateTime();
        return jdbc.sql("""
                select count(*) as open, count(*) filter (where m.level = 'MAJOR') as major, count(*) filter (where m.deadline < :end) as overdue
                from hazardflow.hazard_measure m
                where not m.excluded and m.reported_at < :end
                  and (not m.resolved or coalesce(m.passed_at, m.closed_at) >= :end) and\s""" + within.sql())
            .param("end", end).params(within.parameters()).query(Standing.class).single();
    }

    /** On {@code m}: the cases of an enterprise or street; those of a department and of its industries; all of the district. */
    ScopeCondition within(StatisticsReport report) {
        return switch (report.unitKind()) {
            case ENTERPRISE -> ScopeCondition.anyOf().is("m.enterprise", "unitEnterprise", report.enterprise()).build();
            case STREET -> ScopeCondition.anyOf().is("m.street", "unitStreet", report.street()).build();
            case DEPARTMENT -> ScopeCondition.anyOf().is("m.dept", "unitDepartment", report.department())
                .among("m.industry", "unitIndustries", industries.supervisedBy(Set.of(report.department()))).build();
            default -> ScopeCondition.ALL;
        };
    }
}
