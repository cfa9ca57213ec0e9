package io.hazardflow.hazard.emergency;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.duty.DutyBoard;
import io.hazardflow.duty.OnDutyPost;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.task.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whom to call while a danger is open: on site, in the street, and up the way that it is raised. */
@RestController
class EmergencyDutyController {

    private final HazardCases cases;
    private final DutyBoard board;
    private final Callers callers;
    private final JdbcClient jdbc;

    EmergencyDutyController(HazardCases cases, DutyBoard board, Callers callers, JdbcClient jdbc) {
        this.cases = cases;
        this.board = board;
        this.callers = callers;
        this.jdbc = jdbc;
    }

    @Operation(summary = "紧急隐患当前值班人", description = "紧急处置未结束时，企业、街道、区级各岗位正在值班或下一班的人；已处置或不紧急的为空。")
    @GetMapping("/api/hazards/{number}/on-duty")
    List<OnDutyPost> onDuty(@PathVariable String number) {
        Caller caller = callers.required();
        HazardCase hazard = cases.find(number, caller).orElseThrow(() -> Refusal.noCase(number));
        return open(number) ? board.inDanger(posts(hazard).toList(), caller) : List.of();
    }

    private boolean open(String number) {
        List<String> open = List.of(EmergencyResponse.State.RAISED.name(), EmergencyResponse.State.ACKNOWLEDGED.name());
        return jdbc.sql("select emergency_state from hazardflow.hazard where number = ?").param(number).query(String.class).optional()
            .filter(open::contains).isPresent();
    }

    private static Stream<String> posts(HazardCase hazard) {
        return Stream.of(Optional.ofNullable(hazard.enterprise()).map(Role.ENTERPRISE_SAFETY::group),
            Optional.of(Role.STREET_OFFICE.group(hazard.street())), Optional.of(Role.STREET_LEADER.group(hazard.street())),
            Optional.of(Role.DISTRICT_COORDINATION.key())).flatMap(Optional::stream);
    }
}
