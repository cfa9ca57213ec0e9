package io.hazardflow.access.signin;

import io.hazardflow.access.Callers;
import io.hazardflow.audit.AuditEntry;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes for which of his units the signed-in person acts from now on. */
@RestController
class UnitController {

    private final Callers callers;
    private final AuditTrail audit;

    UnitController(Callers callers, AuditTrail audit) {
        this.callers = callers;
        this.audit = audit;
    }

    /** @param unit a key of {@code units} in {@code /api/me} */
    record Choice(String unit) {
    }

    @PutMapping("/api/account/unit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@RequestBody Choice choice, HttpServletRequest request) {
        Rights rights = Rights.of(request).orElseThrow();
        if (rights.machine()) {
            throw refused("接口调用不保存单位，请在请求头 " + ActingUnit.HEADER + " 中指定");
        }
        if (choice.unit() == null || !Units.keys(rights.all()).contains(choice.unit())) {
            throw refused("「办理单位」须为本人所属的单位");
        }
        ActingUnit.choose(request, choice.unit());
        String userId = callers.required().userId();
        audit.record(new AuditEntry(AuditKind.SIGN_IN, userId, request.getRemoteAddr(), userId, "选择办理单位 " + choice.unit()));
    }

    private static ErrorResponseException refused(String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setTitle("单位不正确");
        problem.setProperty("field", "unit");
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }
}
