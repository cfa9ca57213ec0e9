package io.hazardflow.notice;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notices on the pages. */
@RestController
@Tag(name = "站内通知", description = "发给本人及其当前岗位的通知")
class InboxController {

    private static final int LARGEST_PAGE = 100;

    private final Inbox inbox;
    private final NoticeWords words;
    private final CaseSight sight;
    private final Callers callers;

    InboxController(Inbox inbox, NoticeWords words, CaseSight sight, Callers callers) {
        this.inbox = inbox;
        this.words = words;
        this.sight = sight;
        this.callers = callers;
    }

    /**
     * One notice.
     *
     * @param caseNumber null for what belongs to no case, or to one that the caller may not see any more
     * @param path       of the page it leads to; null for none
     */
    record Item(UUID id, String kind, String title, String body, String caseNumber, String path, boolean urgent, Instant at, boolean read) {
    }

    /** @param total up to 1,000, which stands for as many or more */
    record Page(List<Item> items, int total, int page, int size) {
    }

    /** @param count up to 100, which stands for as many or more */
    record Unread(int count) {
    }

    @Operation(summary = "站内通知列表", description = "新的在前，最近 90 天，总数数到 1000 为止。已不能查看的事项不显示内容。")
    @GetMapping("/api/notices")
    Page list(@RequestParam(defaultValue = "false") boolean unread, @RequestParam(defaultValue = "false") boolean urgent,
              @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size,
              @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String languages) {
        NoticeRefusedException.check(size >= 1 && size <= LARGEST_PAGE, "「每页条数」须在 1 至 " + LARGEST_PAGE + " 之间");
        NoticeRefusedException.check(page >= 0, "「页码」不能小于 0");
        Caller caller = callers.required();
        Locale language = Languages.of(languages);
        Inbox.Page found = inbox.page(caller, new Inbox.Filter(unread, urgent), size, (long) page * size);
        return new Page(found.entries().stream().map(entry -> item(entry, caller, language)).toList(), found.total(), page, size);
    }

    @Operation(summary = "未读数量", description = "数到 100 为止")
    @GetMapping("/api/notices/unread")
    Unread unread() {
        return new Unread(inbox.unread(callers.required()));
    }

    @Operation(summary = "标为已读")
    @PostMapping("/api/notices/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id) {
        if (!inbox.read(callers.required(), id)) {
            throw new NoticeRefusedException(HttpStatus.NOT_FOUND, "没有这条通知，或它不是发给您的");
        }
    }

    @Operation(summary = "全部标为已读")
    @PostMapping("/api/notices/read-all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll() {
        inbox.readAll(callers.required());
    }

    private Item item(Inbox.Entry entry, Caller caller, Locale language) {
        Notice notice = entry.notice();
        boolean shown = sight.mayRead(notice.subject(), caller);
        NoticeText text = shown ? words.of(notice, language) : NoticeWords.hidden(language);
        return new Item(notice.id(), notice.kind(), text.title(), text.body(), shown ? notice.subject() : null, shown ? notice.path() : null,
            notice.urgent(), notice.at(), entry.read());
    }
}
