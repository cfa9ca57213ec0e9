package io.hazardflow.dashboard.overdue;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.web.HazardFilter;
import io.hazardflow.lists.ListProblems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The overdue board (逾期看板), scoped to the caller. */
@RestController
@Tag(name = "逾期看板", description = "逾期未整改的隐患，按逾期天数和督促级")
class OverdueController {

    private final OverdueBoard board;
    private final Callers callers;

    OverdueController(OverdueBoard board, Callers callers) {
        this.board = board;
        this.callers = callers;
    }

    @Operation(summary = "逾期看板", description = "本人管辖范围内超过整改期限的在办隐患。by：DAYS 按逾期的自然日分列，RUNG 按督促级分列；每列最多列出 20 件，逾期最久的在前，"
        + "total 为该列全部件数，与台账同样条件的件数相等。")
    @GetMapping("/api/overdue")
    OverdueBoard.Board board(@RequestParam(defaultValue = "DAYS") Grouping by, @RequestParam(required = false) String street,
                             @RequestParam(required = false) String industry, @RequestParam(required = false) Level level) {
        return board.of(callers.required(), HazardFilter.overdue(street, industry, level == null ? null : level.name()), by);
    }

    @RestControllerAdvice(assignableTypes = OverdueController.class)
    @Order(-1)
    static final class Problems extends ListProblems {

        Problems() {
            super(Map.of("by", "「分列方式」只能是 DAYS 或 RUNG", "level", "「级别」只能是 GENERAL 或 MAJOR"));
        }
    }
}
