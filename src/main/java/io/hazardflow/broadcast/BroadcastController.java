package io.hazardflow.broadcast;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.registry.Industry;
import io.hazardflow.registry.Street;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Broadcasts: lists, sending, confirming, urging, withdrawing. */
@RestController
@RequestMapping("/api/broadcasts")
@Tag(name = "安全公告", description = "气象预警、节假日提示、事故警示等，发给多人并要求阅知")
class BroadcastController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LARGEST_PAGE = 200;
    private static final int DEEPEST_PAGE = 1_000_000;

    private final Broadcasts broadcasts;
    private final BroadcastList list;
    private final RecipientList recipientList;
    private final AudiencePeople recipients;
    private final BroadcastViews views;
    private final BroadcastExport export;
    private final SenderReaches reaches;
    private final RequestAudit audit;
    private final Callers callers;

    BroadcastController(Broadcasts broadcasts, BroadcastList list, RecipientList recipientList, AudiencePeople recipients, BroadcastViews views,
                        BroadcastExport export, SenderReaches reaches, RequestAudit audit, Callers callers) {
        this.broadcasts = broadcasts;
        this.list = list;
        this.recipientList = recipientList;
        this.recipients = recipients;
        this.views = views;
        this.export = export;
        this.reaches = reaches;
        this.audit = audit;
        this.callers = callers;
    }

    /** @param boxes lists that the caller has; @param maySend whether he may send */
    record Page(List<BroadcastViews.Line> items, long total, List<Box> boxes, boolean maySend) {
    }

    record Choice(String code, String label) {
    }

    record Choices(String post, List<Choice> kinds, List<Choice> roles, List<Choice> streets, List<Choice> industries) {
    }

    /** @param enterprisesWithoutAccount enterprises that are meant but have nobody who could read it */
    record Preview(int recipients, List<RoleCount> byRole, long enterprisesWithoutAccount) {
    }

    record RoleCount(String role, long people) {
    }

    record Receivers(List<RecipientList.Row> items, long total) {
    }

    record Reason(String reason) {
    }

    record Sent(String number) {
    }

    record Urged(int people) {
    }

    @Operation(summary = "公告列表", description = "box：RECEIVED 收到的，SENT 本单位发布的，FOLLOWED 其他单位发给本辖区的。新的在前。")
    @GetMapping
    Page list(@RequestParam(defaultValue = "RECEIVED") String box, @RequestParam(defaultValue = "0") int page,
              @RequestParam(defaultValue = "20") int size) {
        checkPage(page, size);
        Caller caller = callers.required();
        BroadcastList.Page found = list.page(box(box), caller, size, (long) page * size);
        boolean maySend = reaches.sending(caller).isPresent();
        boolean follows = reaches.following(caller).isPresent();
        return new Page(found.rows().stream().map(row -> views.line(row, caller)).toList(), found.total(),
            maySend ? List.of(Box.values()) : follows ? List.of(Box.RECEIVED, Box.FOLLOWED) : List.of(Box.RECEIVED), maySend);
    }

    @Operation(summary = "可选的接收范围", description = "当前岗位可以选择的类别、岗位、街道和行业。")
    @GetMapping("/choices")
    Choices choices() {
        Reach reach = broadcasts.sending(callers.required());
        return new Choices(reach.post(), Arrays.stream(BroadcastKind.values()).map(kind -> new Choice(kind.name(), kind.label())).toList(),
            reach.roles().stream().map(role -> new Choice(role.key(), role.label())).toList(),
            recipients.streets(reach).stream().map(BroadcastController::choice).toList(),
            recipients.industries(reach).stream().map(BroadcastController::choice).toList());
    }

    @Operation(summary = "发布前预览", description = "按接收范围算出会收到的人数，以及范围内没有账号、收不到的企业数。")
    @PostMapping("/preview")
    Preview preview(@RequestBody Audience audience) {
        Caller caller = callers.required();
        Reach reach = broadcasts.sending(caller);
        List<Recipient> found = recipients.of(audience, reach, caller.userId());
        Map<String, Long> byRole = found.stream().collect(Collectors.groupingBy(Recipient::role, Collectors.counting()));
        return new Preview(found.size(), reach.roles().stream().filter(role -> byRole.containsKey(role.key()))
            .map(role -> new RoleCount(role.label(), byRole.get(role.key()))).toList(), recipients.enterprisesWithoutAccount(audience, reach));
    }

    @Operation(summary = "发布公告", description = "接收人在发布时确定。request 是页面给的编号，重复提交只发布一次。")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Sent send(@RequestBody Draft.Wanted wanted) {
        return new Sent(broadcasts.send(wanted, callers.required()));
    }

    @Operation(summary = "一条公告")
    @GetMapping("/{number}")
    BroadcastViews.Detail detail(@PathVariable String number) {
        Caller caller = callers.required();
        return views.detail(visible(number, caller), caller);
    }

    @Operation(summary = "接收人", description = "waiting=true 只看未确认的。只列出当前岗位管辖范围内的人。")
    @GetMapping("/{number}/recipients")
    Receivers recipients(@PathVariable String number, @RequestParam(defaultValue = "true") boolean waiting,
                         @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        checkPage(page, size);
        Caller caller = callers.required();
        RecipientList.Page found = recipientList.page(followed(number, caller), waiting, caller, size, (long) page * size);
        return new Receivers(found.rows(), found.total());
    }

    @Operation(summary = "导出阅知情况")
    @GetMapping("/{number}/recipients.xlsx")
    void export(@PathVariable String number, HttpServletResponse response) throws IOException {
        Caller caller = callers.required();
        Broadcast broadcast = followed(number, caller);
        audit.record(AuditKind.EXPORT, number, "阅知情况");
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("阅知情况-" + number + ".xlsx", StandardCharsets.UTF_8).build().toString());
        export.write(broadcast, caller, response.getOutputStream());
    }

    @Operation(summary = "已阅知悉", description = "只能为自己确认；重复确认不报错。")
    @PostMapping("/{number}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable String number) {
        broadcasts.confirm(number, callers.required());
    }

    @Operation(summary = "催促未确认的人", description = "只有发布单位可以，每天一次。")
    @PostMapping("/{number}/urging")
    Urged urge(@PathVariable String number) {
        return new Urged(broadcasts.urge(number, callers.required()));
    }

    @Operation(summary = "撤回公告", description = "只有发布单位可以，须写明原因；已收到的人会得知撤回。")
    @PostMapping("/{number}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String number, @RequestBody Reason reason) {
        broadcasts.withdraw(number, reason.reason(), callers.required());
    }

    @ExceptionHandler
    ProblemDetail notReadable(HttpMessageNotReadableException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "提交的内容格式不正确，请刷新页面后再试");
    }

    @ExceptionHandler
    ProblemDetail notReadable(MethodArgumentTypeMismatchException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "参数「" + e.getName() + "」的格式不正确");
    }

    private BroadcastList.Row visible(String number, Caller caller) {
        return list.find(number, caller).orElseThrow(Refusal::unknown);
    }

    private Broadcast followed(String number, Caller caller) {
        BroadcastList.Row row = visible(number, caller);
        if (list.followed(row.broadcast(), caller) == Reach.Condition.NONE) {
            throw Refusal.forbidden("只有发布单位和管辖部门可以查看阅知情况");
        }
        return row.broadcast();
    }

    private static Box box(String name) {
        return Arrays.stream(Box.values()).filter(box -> box.name().equals(name.toUpperCase(Locale.ROOT))).findFirst()
            .orElseThrow(() -> Refusal.wrong("box", "列表", "只能是 RECEIVED、SENT、FOLLOWED"));
    }

    private static void checkPage(int page, int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw Refusal.wrong("size", "每页条数", "须在 1 至 " + LARGEST_PAGE + " 之间");
        }
        if (page < 0 || page > DEEPEST_PAGE) {
            throw Refusal.wrong("page", "页码", "须在 0 至 " + DEEPEST_PAGE + " 之间");
        }
    }

    private static Choice choice(Street street) {
        return new Choice(street.code(), street.name());
    }

    private static Choice choice(Industry industry) {
        return new Choice(industry.code(), industry.label());
    }
}
