package io.hazardflow.subscription;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.task.Refusal;
import io.hazardflow.task.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** How far the subscribing systems have come, and the events for those that fetch them. */
@RestController
@Tag(name = "事件订阅", description = "向外部系统提供签名事件：推送或拉取，可从任一位置重放")
class SubscriberController {

    private final SubscriptionProperties properties;
    private final SubscriberTable table;
    private final Batches batches;
    private final DeliveryState deliveries;
    private final RequestAudit audit;
    private final Callers callers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SubscriberController(SubscriptionProperties properties, SubscriberTable table, Batches batches, DeliveryState deliveries, RequestAudit audit,
                         Callers callers, TransactionTemplate transaction, Clock clock) {
        this.properties = properties;
        this.table = table;
        this.batches = batches;
        this.deliveries = deliveries;
        this.audit = audit;
        this.callers = callers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param host   where it is pushed to, without path and without secrets; null for one that fetches
     * @param lag    events of the feed after its position, of which not all are for it
     * @param error  why the last try failed; null while all is well
     * @param stuck  whether an administrator has to look, since nothing is tried any more
     */
    record View(String id, String label, String host, List<String> processes, List<String> accounts, long position, long newest, long lag,
                long pushed, Instant pushedAt, String movedBy, Instant movedAt, String error, Integer triesLeft, Instant nextTry, boolean stuck) {
    }

    record Moved(Long position, String reason) {
    }

    record Reason(String reason) {
    }

    @Operation(summary = "订阅系统及其进度")
    @GetMapping("/api/subscribers")
    List<View> list() {
        administrator();
        return properties.subscribers().keySet().stream().sorted().map(this::view).toList();
    }

    @Operation(summary = "从某一位置重放", description = "position 为对方已确认的最后位置，其后的事件重新推送；须写明原因。")
    @PostMapping("/api/subscribers/{id}/position")
    View move(@PathVariable String id, @RequestBody Moved wanted) {
        Caller caller = administrator();
        settings(id);
        long newest = batches.newest();
        if (wanted.position() == null || wanted.position() < 0 || wanted.position() > newest) {
            throw Refusal.wrong("position", "位置", "须在 0 至 " + newest + "（当前最新位置）之间");
        }
        String reason = Words.checked("reason", "原因", wanted.reason(), 2, 200);
        transaction.executeWithoutResult(status -> {
            register(id);
            audit.record(AuditKind.ADMINISTRATION, "订阅系统：" + id, "位置由 " + table.locked(id) + " 改为 " + wanted.position() + "：" + reason);
            table.move(id, wanted.position(), caller.userId());
        });
        deliveries.retry(id, clock.instant());
        return view(id);
    }

    @Operation(summary = "立即重试")
    @PostMapping("/api/subscribers/{id}/retry")
    View retry(@PathVariable String id, @RequestBody Reason given) {
        administrator();
        settings(id);
        if (deliveries.failure(id).isEmpty()) {
            throw Refusal.now("没有失败的推送，无须重试");
        }
        audit.record(AuditKind.ADMINISTRATION, "订阅系统：" + id, "立即重试：" + Words.checked("reason", "原因", given.reason(), 2, 200));
        deliveries.retry(id, clock.instant());
        return view(id);
    }

    @Operation(summary = "拉取事件", description = "返回 after 之后的事件；下次以 last 继续。接入系统账号须列在某个订阅系统的 accounts 中；系统管理员须指明 subscriber。")
    @GetMapping("/api/events")
    EventBatch events(@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int limit,
                      @RequestParam(required = false) String subscriber) {
        Caller caller = callers.required();
        Map.Entry<String, SubscriptionProperties.Subscriber> fetched = fetched(caller, subscriber);
        if (limit < 1 || limit > EventBatch.MOST) {
            throw Refusal.wrong("limit", "条数", "须在 1 至 " + EventBatch.MOST + " 之间");
        }
        long newest = batches.newest();
        if (after < 0 || after > newest) {
            throw Refusal.wrong("after", "位置", "须在 0 至 " + newest + "（当前最新位置）之间");
        }
        if (caller.has(Role.ADMIN)) {
            audit.record(AuditKind.EXPORT, "事件：" + fetched.getKey(), "位置 " + after + " 之后，最多 " + limit + " 条");
        }
        return batches.after(fetched.getKey(), fetched.getValue(), after, limit);
    }

    @ExceptionHandler
    ProblemDetail notReadable(MethodArgumentTypeMismatchException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, (e.getName().equals("limit") ? "「条数」" : "「位置」") + "须是整数");
    }

    @ExceptionHandler
    ProblemDetail notReadable(HttpMessageNotReadableException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "内容不能识别：「位置」须是整数，「原因」须是文字");
    }

    private Map.Entry<String, SubscriptionProperties.Subscriber> fetched(Caller caller, String wanted) {
        boolean admin = caller.has(Role.ADMIN);
        return properties.subscribers().entrySet().stream().filter(entry -> wanted == null ? !admin : entry.getKey().equals(wanted))
            .filter(entry -> admin || caller.has(Role.MACHINE) && entry.getValue().accounts().contains(caller.userId()))
            .min(Map.Entry.comparingByKey())
            .orElseThrow(() -> refused(admin ? "须用 subscriber 指明一个已配置的订阅系统" : "本账号没有订阅事件"));
    }

    private View view(String id) {
        register(id);
        SubscriptionProperties.Subscriber settings = settings(id);
        SubscriberTable.Row row = table.find(id).orElseThrow();
        Optional<DeliveryState.Failure> failure = deliveries.failure(id);
        long newest = batches.newest();
        return new View(id, Optional.ofNullable(settings.label()).orElse(id), settings.isPushed() ? settings.url().getHost() : null,
            settings.processes(), settings.accounts(), row.position(), newest, Math.max(0, newest - row.position()), row.pushed(), row.pushedAt(),
            row.movedBy(), row.movedAt(), failure.map(DeliveryState.Failure::message).orElse(null),
            failure.map(DeliveryState.Failure::left).orElse(null), failure.map(DeliveryState.Failure::next).orElse(null),
            failure.filter(failed -> failed.left() == 0).isPresent());
    }

    private void register(String id) {
        table.register(id, Optional.ofNullable(settings(id).from()).orElseGet(batches::newest));
    }

    private SubscriptionProperties.Subscriber settings(String id) {
        return Optional.ofNullable(properties.subscribers().get(id)).orElseThrow(() -> Refusal.notFound("没有配置这个订阅系统"));
    }

    private Caller administrator() {
        Caller caller = callers.required();
        if (!caller.has(Role.ADMIN)) {
            throw refused("只有系统管理员可以查看和重放订阅");
        }
        return caller;
    }

    private static ErrorResponseException refused(String detail) {
        return new ErrorResponseException(HttpStatus.FORBIDDEN, ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, detail), null);
    }
}
