package io.hazardflow.hazard.legacy;

import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.SubGrade;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.registry.ImportErrors;
import io.hazardflow.registry.ImportRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the cells of one line must satisfy together, and against the registers. */
@Component
class LegacyRules {

    private static final List<String> OF_AN_ORDER = List.of(LegacyColumns.RESPONSIBLE, LegacyColumns.REQUIREMENTS, LegacyColumns.ORDERED_ON,
        LegacyColumns.DEADLINE);

    private final LegacyColumns columns;
    private final Enterprises enterprises;
    private final Clock clock;

    LegacyRules(LegacyColumns columns, Enterprises enterprises, Clock clock) {
        this.columns = columns;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /** The cases of the lines that are right; what is wrong goes to the errors. */
    List<LegacyHazard> check(List<ImportRow> rows, ImportErrors errors) {
        Map<String, Optional<Enterprise>> known = new HashMap<>();
        return rows.stream().flatMap(row -> check(row, known, errors).stream()).toList();
    }

    private Optional<LegacyHazard> check(ImportRow row, Map<String, Optional<Enterprise>> known, ImportErrors errors) {
        LegacyState state = LegacyState.valueOf(row.text(LegacyColumns.STATE));
        Line line = new Line(row, errors);
        Optional<Enterprise> enterprise = known.computeIfAbsent(row.text(LegacyColumns.ENTERPRISE), enterprises::findByNumberOrCode);
        line.refuseIf(enterprise.isEmpty(), LegacyColumns.ENTERPRISE, "没有登记这家企业，请先导入企业名册");
        if (state.verified()) {
            line.require(LegacyColumns.CATEGORY, "状态为" + state.label() + "时必填");
            line.require(LegacyColumns.SUB_GRADE, "状态为" + state.label() + "时必填");
        }
        if (SubGrade.M.name().equals(row.text(LegacyColumns.SUB_GRADE))) {
            line.require(LegacyColumns.CRITERION, "细分等级为 M（重大）时必填");
        }
        if (state.ordered()) {
            OF_AN_ORDER.forEach(column -> line.require(column, "状态为" + state.label() + "时必填"));
        }
        line.refuseIf((state == LegacyState.CLOSED) != row.has(LegacyColumns.CLOSED_ON), LegacyColumns.CLOSED_ON,
            state == LegacyState.CLOSED ? "状态为已销号时必填" : "状态为" + state.label() + "时不能填写");
        days(row, line);
        return line.right ? Optional.of(hazard(row, enterprise.orElseThrow(), state)) : Optional.empty();
    }

    private void days(ImportRow row, Line line) {
        LocalDate today = LocalDate.now(clock);
        LocalDate found = row.day(LegacyColumns.FOUND_ON);
        line.refuseIf(found.isAfter(today), LegacyColumns.FOUND_ON, "不能晚于今天 " + today);
        line.refuseIf(after(row, LegacyColumns.ORDERED_ON, today), LegacyColumns.ORDERED_ON, "不能晚于今天 " + today);
        line.refuseIf(before(row, LegacyColumns.ORDERED_ON, found), LegacyColumns.ORDERED_ON, "不能早于发现日期");
        line.refuseIf(before(row, LegacyColumns.DEADLINE, row.has(LegacyColumns.ORDERED_ON) ? row.day(LegacyColumns.ORDERED_ON) : found),
            LegacyColumns.DEADLINE, "不能早于" + (row.has(LegacyColumns.ORDERED_ON) ? "下达日期" : "发现日期"));
        line.refuseIf(after(row, LegacyColumns.CLOSED_ON, today), LegacyColumns.CLOSED_ON, "不能晚于今天 " + today);
        line.refuseIf(before(row, LegacyColumns.CLOSED_ON, found), LegacyColumns.CLOSED_ON, "不能早于发现日期");
    }

    private static boolean after(ImportRow row, String column, LocalDate day) {
        return row.has(column) && row.day(column).isAfter(day);
    }

    private static boolean before(ImportRow row, String column, LocalDate day) {
        return row.has(column) && row.day(column).isBefore(day);
    }

    private static LegacyHazard hazard(ImportRow row, Enterprise enterprise, LegacyState state) {
        return new LegacyHazard(row.number(), row.text(LegacyColumns.LEGACY_NUMBER), enterprise, row.text(LegacyColumns.TITLE),
            row.text(LegacyColumns.DESCRIPTION), row.text(LegacyColumns.LOCATION), row.text(LegacyColumns.CATEGORY),
            row.has(LegacyColumns.SUB_GRADE) ? SubGrade.valueOf(row.text(LegacyColumns.SUB_GRADE)) : null, row.text(LegacyColumns.CRITERION),
            HazardSource.valueOf(row.text(LegacyColumns.SOURCE)), row.day(LegacyColumns.FOUND_ON), row.text(LegacyColumns.FINDER),
            row.text(LegacyColumns.DEPT), row.text(LegacyColumns.RESPONSIBLE), row.text(LegacyColumns.REQUIREMENTS),
            row.day(LegacyColumns.ORDERED_ON), row.day(LegacyColumns.DEADLINE), state, row.day(LegacyColumns.CLOSED_ON));
    }

    /** One line being checked. */
    private final class Line {

        private final ImportRow row;
        private final ImportErrors errors;
        private boolean right = true;

        private Line(ImportRow row, ImportErrors errors) {
            this.row = row;
            this.errors = errors;
        }

        private void require(String column, String rule) {
            refuseIf(!row.has(column), column, rule);
        }

        private void refuseIf(boolean broken, String column, String rule) {
            if (broken) {
                right = false;
                errors.add(row.number(), columns.label(column), rule);
            }
        }
    }
}
