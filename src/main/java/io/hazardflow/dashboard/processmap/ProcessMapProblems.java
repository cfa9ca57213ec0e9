package io.hazardflow.dashboard.processmap;

import io.hazardflow.lists.ListProblems;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says which condition of a map could not be read. */
@RestControllerAdvice(basePackageClasses = ProcessMapProblems.class)
@Order(-1)
class ProcessMapProblems extends ListProblems {

    ProcessMapProblems() {
        super(Map.of("version", "「流程版本」须是整数", "from", "「开始日期」须是日期，如 2026-01-31", "to", "「结束日期」须是日期，如 2026-01-31",
            "open", "「是否在办」只能是 true 或 false"));
    }
}
