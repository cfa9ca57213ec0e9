package io.hazardflow.drill.ical;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.platform.CallLimit;
import io.hazardflow.task.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 日历订阅: makes and revokes addresses, and answers the calendar programs that read them. */
@RestController
class CalendarFeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int MOST_FEEDS = 10;
    private static final int LONGEST_LABEL = 40;
    /** Calendar services read for many people from few addresses. */
    private static final int READS_A_MINUTE = 300;
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final CalendarFeeds feeds;
    private final DrillEntries entries;
    private final CalendarFile calendar;
    private final Callers callers;
    private final CallLimit limit;
    private final String portal;

    CalendarFeedController(CalendarFeeds feeds, DrillEntries entries, CalendarFile calendar, Callers callers, Clock clock,
                           @Value("${hazardflow.notice.portal:http://localhost:8080}") URI portal) {
        this.feeds = feeds;
        this.entries = entries;
        this.calendar = calendar;
        this.callers = callers;
        this.limit = new CallLimit(clock, READS_A_MINUTE);
        this.portal = portal.toString().replaceFirst("/+$", "");
    }

    /** @param unit key of a unit; null for all that the caller may see */
    record Wanted(String unit, String label) {
    }

    /** @param address shown this once; null afterwards */
    record Feed(UUID id, String label, String address, Instant createdAt, Instant lastReadAt) {
    }

    @Operation(summary = "本人的日历订阅")
    @GetMapping("/api/calendar-feeds")
    List<Feed> mine() {
        return feeds.of(callers.required().userId()).stream()
            .map(feed -> new Feed(feed.id(), feed.label(), null, feed.createdAt(), feed.lastReadAt())).toList();
    }

    @Operation(summary = "新建日历订阅", description = "地址只在本次显示；账号停用、岗位变动或停用订阅后，地址失效。")
    @PostMapping("/api/calendar-feeds")
    Feed create(@RequestBody Wanted wanted) {
        Caller caller = callers.required();
        String unitName = wanted.unit() == null || wanted.unit().isBlank() ? null : entries.unitName(caller, wanted.unit());
        if (unitName == null && wanted.unit() != null && !wanted.unit().isBlank()) {
            throw Refusal.wrong("unit", "单位", "不存在，或您的范围内没有它的演练");
        }
        String given = wanted.label() == null ? "" : wanted.label().strip();
        if (given.length() > LONGEST_LABEL) {
            throw Refusal.wrong("label", "名称", "最多 " + LONGEST_LABEL + " 个字");
        }
        if (feeds.of(caller.userId()).size() >= MOST_FEEDS) {
            throw Refusal.now("最多 " + MOST_FEEDS + " 个订阅，请先停用不用的");
        }
        String label = !given.isEmpty() ? given : unitName == null ? "应急演练" : unitName + "应急演练";
        UUID id = UUID.randomUUID();
        String token = feeds.create(id, caller, unitName == null ? null : wanted.unit(), label);
        return new Feed(id, label, portal + "/calendar/" + token + ".ics", feeds.of(caller.userId()).get(0).createdAt(), null);
    }

    @Operation(summary = "停用日历订阅")
    @DeleteMapping("/api/calendar-feeds/{id}")
    ResponseEntity<Void> revoke(@PathVariable UUID id) {
        if (!feeds.revoke(id, callers.required().userId())) {
            throw Refusal.notFound("没有这个日历订阅，或已停用");
        }
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "日历文件", description = "不需登录，地址中的口令即凭证。")
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> read(@PathVariable String token, HttpServletRequest request) {
        if (!limit.allows(request.getRemoteAddr())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, "60").build();
        }
        return feeds.open(token).map(this::file).orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<byte[]> file(CalendarFeeds.Open open) {
        byte[] body = calendar.of(open.feed().label(), entries.of(open.reader(), open.feed().scope()), open.reader())
            .getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok().contentType(CALENDAR).cacheControl(CacheControl.maxAge(KEPT).cachePrivate()).eTag(tag(body)).body(body);
    }

    private static String tag(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
