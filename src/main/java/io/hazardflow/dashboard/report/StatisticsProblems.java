package io.hazardflow.dashboard.report;

import io.hazardflow.lists.ListProblems;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says which condition of the list could not be read. */
@RestControllerAdvice(basePackageClasses = StatisticsProblems.class)
@Order(-1)
class StatisticsProblems extends ListProblems {

    StatisticsProblems() {
        super(Map.of("late", "「逾期」只能是 true 或 false", "periodKind", "「报表种类」应为 QUARTER 或 YEAR",
            "unitKind", "「单位类型」应为 ENTERPRISE、STREET、DEPARTMENT 或 DISTRICT"));
    }
}
