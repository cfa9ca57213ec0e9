package io.hazardflow.registry;

import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Loads the working-day calendar of a year; for administrators. As a sheet it comes in through the registry's import. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    private final CalendarYears years;
    private final RequestAudit audit;
    private final Callers callers;

    CalendarController(CalendarYears years, RequestAudit audit, Callers callers) {
        this.years = years;
        this.audit = audit;
        this.callers = callers;
    }

    @PutMapping("/{year}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void load(@PathVariable int year, @RequestBody CalendarYear calendar) {
        if (!callers.required().has(Role.ADMIN)) {
            throw RefusedException.forbidden("只有系统管理员可以导入工作日历");
        }
        years.load(year, calendar);
        audit.record(AuditKind.ADMINISTRATION, "工作日历：" + year, "导入工作日历");
    }
}
