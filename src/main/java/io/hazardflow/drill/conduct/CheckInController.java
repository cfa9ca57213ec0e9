package io.hazardflow.drill.conduct;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.document.QrPicture;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillScope;
import io.hazardflow.drill.DrillState;
import io.hazardflow.drill.DrillUnit;
import io.hazardflow.drill.DrillUnits;
import io.hazardflow.drill.Drills;
import io.hazardflow.privacy.PersonalData;
import io.hazardflow.privacy.PersonalField;
import io.hazardflow.privacy.Sight;
import io.hazardflow.privacy.Whose;
import io.hazardflow.task.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** 演练签到 on the side of the unit: its code, and its list; whoever sees the drill sees who came. */
@RestController
class CheckInController {

    private final Drills drills;
    private final DrillScope scope;
    private final DrillUnits units;
    private final CheckInCodes codes;
    private final CheckIns checkIns;
    private final Attendance attendance;
    private final Callers callers;
    private final String portal;

    CheckInController(Drills drills, DrillScope scope, DrillUnits units, CheckInCodes codes, CheckIns checkIns, Attendance attendance,
                      Callers callers, @Value("${hazardflow.notice.portal:http://localhost:8080}") URI portal) {
        this.drills = drills;
        this.scope = scope;
        this.units = units;
        this.codes = codes;
        this.checkIns = checkIns;
        this.attendance = attendance;
        this.callers = callers;
        this.portal = portal.toString().replaceFirst("/+$", "");
    }

    /**
     * @param code as it is typed, in groups of four
     * @param open whether one may check in now
     */
    record Code(String code, String address, Instant opensAt, Instant closesAt, boolean open) {
    }

    /** @param name as far as the reader may see it */
    record Person(Integer position, Integer participant, String name, String department, boolean present, Instant checkedInAt, String way) {
    }

    /**
     * @param planned   how many were to take part
     * @param came      how many did
     * @param mayTick   whether the caller may change the list now
     * @param mayInvite whether the caller may show the code
     */
    record Sheet(int planned, int came, boolean mayTick, boolean mayInvite, Instant opensAt, List<Person> people) {
    }

    /** @param came positions on the list, {@code gone} positions among those who came */
    record Ticked(List<Integer> came, List<Integer> gone) {
    }

    @Operation(summary = "演练签到码")
    @GetMapping("/api/drills/{number}/check-in-code")
    Code code(@PathVariable String number) {
        Drill drill = organized(number);
        return shown(drill, codes.of(number, callers.required().userId()));
    }

    @Operation(summary = "演练签到码图片")
    @GetMapping("/api/drills/{number}/check-in-code.png")
    ResponseEntity<byte[]> picture(@PathVariable String number) {
        Drill drill = organized(number);
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).cacheControl(CacheControl.noStore())
            .body(QrPicture.png(address(codes.of(drill.number(), callers.required().userId()))));
    }

    @Operation(summary = "更换演练签到码：原码作废")
    @PostMapping("/api/drills/{number}/check-in-code")
    Code renew(@PathVariable String number) {
        Drill drill = organized(number);
        return shown(drill, codes.renew(number, callers.required().userId()));
    }

    @Operation(summary = "停用演练签到码")
    @DeleteMapping("/api/drills/{number}/check-in-code")
    ResponseEntity<Void> revoke(@PathVariable String number) {
        codes.revoke(organized(number).number());
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "演练的参演名单和签到情况")
    @GetMapping("/api/drills/{number}/attendance")
    Sheet attendance(@PathVariable String number) {
        return sheet(visible(number));
    }

    @Operation(summary = "名单签到：勾选到场人员，取消误签")
    @PostMapping("/api/drills/{number}/attendance")
    Sheet tick(@PathVariable String number, @RequestBody Ticked ticked) {
        Drill drill = organized(number);
        if (!codes.open(drill)) {
            throw Refusal.now("现在不能签到：演练前两小时至当日 24 时开放");
        }
        DrillUnit unit = units.get(drill.unit());
        checkIns.list(drill, ticked.came() == null ? List.of() : ticked.came(), ticked.gone() == null ? List.of() : ticked.gone(),
            callers.required().actingFor(List.of(unit.schedulingGroup(), unit.headGroup())));
        return sheet(drill);
    }

    private Sheet sheet(Drill drill) {
        Caller viewer = callers.required();
        Sight sight = PersonalData.sight(viewer, Whose.ENTERPRISE_IN_CASE, drill.enterprise());
        List<Attendee> all = attendance.of(drill.number());
        boolean organizes = organizes(viewer, drill);
        boolean ready = drill.state() == DrillState.READY && drill.drillAt() != null;
        int listed = (int) all.stream().filter(attendee -> attendee.participant() != null).count();
        return new Sheet(drill.participants() == null ? listed : drill.participants(), (int) all.stream().filter(Attendee::present).count(), organizes && codes.open(drill), organizes && ready,
            ready ? codes.opensAt(drill) : null, all.stream().map(attendee -> shown(attendee, sight)).toList());
    }

    private static Person shown(Attendee attendee, Sight sight) {
        return new Person(attendee.position(), attendee.participant(), sight.show(PersonalField.NAME, attendee.name()), attendee.department(),
            attendee.present(), attendee.checkedInAt(), attendee.way());
    }

    private Code shown(Drill drill, String code) {
        return new Code(code.replaceAll("(.{4})(?=.)", "$1-"), address(code), codes.opensAt(drill), codes.closesAt(drill), codes.open(drill));
    }

    private String address(String code) {
        return portal + "/drill-check-in?code=" + code;
    }

    private Drill visible(String number) {
        return drills.find(number).filter(drill -> scope.mayRead(number, callers.required())).orElseThrow(() -> Refusal.noCase(number));
    }

    /** A drill that the caller's unit is about to hold. */
    private Drill organized(String number) {
        Drill drill = visible(number);
        if (!organizes(callers.required(), drill)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "签到由组织演练的单位办理");
        }
        if (drill.state() != DrillState.READY || drill.drillAt() == null) {
            throw Refusal.now("演练批准以后、结束以前才能签到");
        }
        return drill;
    }

    private boolean organizes(Caller caller, Drill drill) {
        DrillUnit unit = units.get(drill.unit());
        return caller.isIn(unit.schedulingGroup()) || caller.isIn(unit.headGroup());
    }
}
