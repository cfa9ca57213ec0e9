package io.hazardflow.hazard.alarm;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes alarms of devices and other systems, each system through an account of its own. */
@RestController
@Tag(name = "监测报警", description = "设备和其他系统的报警转为隐患案件")
class AlarmController {

    private final AlarmReader reader;
    private final Alarms alarms;
    private final Enterprises enterprises;
    private final Callers callers;

    AlarmController(AlarmReader reader, Alarms alarms, Enterprises enterprises, Callers callers) {
        this.reader = reader;
        this.alarms = alarms;
        this.enterprises = enterprises;
        this.callers = callers;
    }

    /** @param joined whether the alarm joined the open case of an earlier one */
    record Taken(String caseNumber, boolean joined) {
    }

    @Operation(summary = "报送报警", description = "以 HTTP Basic 使用接入系统账号（岗位 machine:系统代号）。同一 source 和 externalId 重复报送只生成一件，再次报送返回 200 和原案件编号。"
        + "同一企业、设备和报警类型在合并时限内再次报警，且原案件未整改完成的，并入原案件。",
        responses = {@ApiResponse(responseCode = "201", description = "已受理"), @ApiResponse(responseCode = "200", description = "此前已受理"),
            @ApiResponse(responseCode = "400", description = "字段不符合要求，errors 逐项列出"),
            @ApiResponse(responseCode = "403", description = "不是接入系统账号，或 source 不是该账号的系统代号"),
            @ApiResponse(responseCode = "404", description = "企业未登记"),
            @ApiResponse(responseCode = "409", description = "同一外部编号此前报送的是另一设备或类型的报警")})
    @PostMapping("/api/alarms")
    ResponseEntity<Taken> take(@io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(implementation = AlarmMessage.class),
            examples = @ExampleObject(AlarmMessage.EXAMPLE))) @RequestBody(required = false) JsonNode json) {
        Caller caller = callers.required();
        if (!caller.has(Role.MACHINE)) {
            throw problem(HttpStatus.FORBIDDEN, "只有接入系统的账号可以报送报警");
        }
        Alarm alarm = reader.read(json);
        if (!caller.isIn(Role.MACHINE.group(alarm.source()))) {
            throw problem(HttpStatus.FORBIDDEN, "「来源系统」须是本账号的系统代号");
        }
        Enterprise enterprise = enterprises.findByNumberOrCode(alarm.enterprise())
            .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "「企业」没有登记 " + alarm.enterprise() + "，应为企业编号或统一社会信用代码"));
        Alarms.Answer answer = alarms.take(new Alarm(alarm.source(), alarm.externalId(), enterprise.id(), alarm.device(), alarm.kind(),
            alarm.level(), alarm.occurredAt(), alarm.location(), alarm.description(), alarm.imminentDanger()), caller);
        return ResponseEntity.status(answer.created() ? HttpStatus.CREATED : HttpStatus.OK).body(new Taken(answer.caseNumber(), answer.joined()));
    }

    @ExceptionHandler
    ProblemDetail refused(AlarmRejectedException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
        problem.setProperty("field", e.violations().get(0).field());
        problem.setProperty("errors", e.violations());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail contradicts(Alarms.ContradictionException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "「外部编号」此前报送的是另一企业、设备或类型的报警，请使用新的编号");
        problem.setProperty("field", "externalId");
        return problem;
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
