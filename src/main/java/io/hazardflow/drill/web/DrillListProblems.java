package io.hazardflow.drill.web;

import io.hazardflow.lists.ListProblems;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says which condition of a list of this package could not be read. */
@RestControllerAdvice(basePackageClasses = DrillListProblems.class)
@Order(-1)
class DrillListProblems extends ListProblems {

    DrillListProblems() {
        super(Map.of("year", "「年度」须是四位数的年份", "month", "「月份」须是年月，如 2026-01", "day", "「日期」须是日期，如 2026-01-31",
            "dueFrom", "「期限自」须是日期，如 2026-01-31", "dueTo", "「期限至」须是日期，如 2026-01-31", "heldFrom", "「演练日期自」须是日期，如 2026-01-31", "heldTo", "「演练日期至」须是日期，如 2026-01-31"));
    }
}
