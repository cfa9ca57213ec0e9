package io.hazardflow.dashboard.bi;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.lists.ListProblems;
import io.hazardflow.lists.Refusals;
import io.hazardflow.subscription.SubscriptionProperties;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Cases for systems that evaluate them; the events are at {@code /api/events}, by the same positions and to the same accounts. */
@RestController
@Tag(name = "数据分析接口", description = "供数据分析和市级平台按游标拉取，不含个人信息")
class BiController {

    static final int MOST = 1_000;

    private final ChangedCases cases;
    private final SubscriptionProperties subscriptions;
    private final RequestAudit audit;
    private final Callers callers;

    BiController(ChangedCases cases, SubscriptionProperties subscriptions, RequestAudit audit, Callers callers) {
        this.cases = cases;
        this.subscriptions = subscriptions;
        this.audit = audit;
        this.callers = callers;
    }

    @Operation(summary = "有变化的隐患", description = "返回 after 之后有变化的隐患，每件一次，为最新状态，按变化先后；下次以 last 继续，more 为假时已到末尾。"
        + "位置与 /api/events 相同。接入系统账号须列在某个订阅 hazard-rectification 的系统的 accounts 中；系统管理员也可查看，留有记录。")
    @GetMapping("/api/bi/cases")
    ChangedCases.Page changed(@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "500") int size) {
        Caller caller = callers.required();
        if (!caller.has(Role.ADMIN) && !isSubscribed(caller)) {
            throw new ErrorResponseException(HttpStatus.FORBIDDEN,
                ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "本账号没有订阅隐患"), null);
        }
        Refusals.check(size >= 1 && size <= MOST, "「条数」须在 1 至 " + MOST + " 之间");
        long newest = cases.newest();
        Refusals.check(after >= 0 && after <= newest, "「位置」须在 0 至 " + newest + "（当前最新位置）之间");
        if (caller.has(Role.ADMIN)) {
            audit.record(AuditKind.EXPORT, "有变化的隐患", "位置 " + after + " 之后，最多 " + size + " 件");
        }
        return cases.after(after, size);
    }

    private boolean isSubscribed(Caller caller) {
        return caller.has(Role.MACHINE) && subscriptions.subscribers().values().stream()
            .anyMatch(system -> system.accounts().contains(caller.userId()) && system.processes().contains(HazardProcess.KEY));
    }

    @RestControllerAdvice(assignableTypes = BiController.class)
    @Order(-1)
    static final class Problems extends ListProblems {

        Problems() {
            super(Map.of("after", "「位置」须是整数", "size", "「条数」须是整数"));
        }
    }
}
