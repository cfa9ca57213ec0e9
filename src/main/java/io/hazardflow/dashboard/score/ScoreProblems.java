package io.hazardflow.dashboard.score;

import io.hazardflow.lists.ListProblems;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says which condition of the scores could not be read. */
@RestControllerAdvice(basePackageClasses = ScoreProblems.class)
@Order(-1)
class ScoreProblems extends ListProblems {

    ScoreProblems() {
        super(Map.of("from", "「开始日期」须是日期，如 2026-01-31", "to", "「结束日期」须是日期，如 2026-01-31"));
    }
}
