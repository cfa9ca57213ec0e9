package io.hazardflow.drill.conduct;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.drill.Drill;
import io.hazardflow.platform.CallLimit;
import io.hazardflow.task.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** 演练扫码签到: for anybody on the spot, with or without an account; shows nobody's name but his own. */
@RestController
class PublicCheckInController {

    /** Many phones on the spot share one address. */
    private static final int CALLS_A_MINUTE = 120;
    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_DEPARTMENT = 60;

    private final CheckInCodes codes;
    private final CheckIns checkIns;
    private final Callers callers;
    private final CallLimit limit;

    PublicCheckInController(CheckInCodes codes, CheckIns checkIns, Callers callers, Clock clock) {
        this.codes = codes;
        this.checkIns = checkIns;
        this.callers = callers;
        this.limit = new CallLimit(clock, CALLS_A_MINUTE);
    }

    /** @param person name of the signed-in person; null for a stranger */
    record Invitation(String unit, String title, String place, Instant drillAt, Instant opensAt, Instant closesAt, boolean open, String person) {
    }

    /** @param name only of those without an account, {@code department} the same */
    record Arrival(String code, String name, String department) {
    }

    record CheckedIn(String name, Instant at) {
    }

    @Operation(summary = "扫码签到的演练")
    @GetMapping("/api/public/drill-check-ins/{code}")
    Invitation invitation(@PathVariable String code, HttpServletRequest request) {
        Drill drill = drill(code, request);
        return new Invitation(drill.unitName(), drill.planTitle() == null ? drill.kind().label() : drill.planTitle(), drill.place(), drill.drillAt(),
            codes.opensAt(drill), codes.closesAt(drill), codes.open(drill), callers.current().map(Caller::name).orElse(null));
    }

    @Operation(summary = "扫码签到", description = "登录用户按本人账号签到，其他人员填写姓名和部门。")
    @PostMapping("/api/public/drill-check-ins")
    CheckedIn checkIn(@RequestBody Arrival arrival, HttpServletRequest request) {
        Drill drill = drill(arrival.code() == null ? "" : arrival.code(), request);
        if (!codes.open(drill)) {
            throw Refusal.now("现在不能签到：演练前两小时至当日 24 时开放");
        }
        Optional<Caller> caller = callers.current();
        if (caller.isPresent()) {
            return new CheckedIn(caller.get().name(), checkIns.self(drill, caller.get()));
        }
        String name = text(arrival.name(), "name", "姓名", 2, LONGEST_NAME);
        String department = arrival.department() == null || arrival.department().isBlank() ? null
            : text(arrival.department(), "department", "部门或单位", 2, LONGEST_DEPARTMENT);
        return new CheckedIn(name, checkIns.named(drill, name, department));
    }

    private Drill drill(String code, HttpServletRequest request) {
        if (!limit.allows(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, "签到过于频繁，请一分钟后再试");
        }
        return codes.drillOf(code).filter(drill -> drill.drillAt() != null)
            .orElseThrow(() -> Refusal.notFound("签到码无效或已更换，请扫描现场展示的二维码"));
    }

    private static String text(String given, String field, String label, int least, int most) {
        String text = given == null ? "" : given.strip();
        if (text.length() < least || text.length() > most) {
            throw Refusal.wrong(field, label, "须为 " + least + " 至 " + most + " 个字");
        }
        return text;
    }
}
