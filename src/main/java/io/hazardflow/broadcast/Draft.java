package io.hazardflow.broadcast;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A broadcast before it is sent, checked.
 *
 * @param request given by the page, so that a repeated call sends once; null for none
 */
record Draft(UUID request, BroadcastKind kind, String title, String text, boolean urgent, Instant validUntil, LocalDate confirmBy,
             Audience audience) {

    static final int LONGEST_TITLE = 60;
    static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_DAYS = 366;

    /** What the page sends. */
    record Wanted(String request, String kind, String title, String text, Boolean urgent, String validUntil, String confirmBy,
                  Audience audience) {
    }

    static Draft of(Wanted wanted, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        Instant validUntil = until(wanted.validUntil(), clock);
        Instant latest = today.plusDays(LONGEST_DAYS).atStartOfDay(clock.getZone()).toInstant();
        if (validUntil != null && (!validUntil.isAfter(clock.instant()) || validUntil.isAfter(latest))) {
            throw Refusal.wrong("validUntil", "有效期至", "须晚于现在，最长一年");
        }
        LocalDate confirmBy = day(wanted.confirmBy());
        if (confirmBy != null && (confirmBy.isBefore(today) || confirmBy.isAfter(today.plusDays(LONGEST_DAYS)))) {
            throw Refusal.wrong("confirmBy", "确认期限", "不能早于今天，最长一年");
        }
        return new Draft(request(wanted.request()), kind(wanted.kind()), line("title", "标题", wanted.title(), 2, LONGEST_TITLE),
            text("text", "内容", wanted.text(), 5, LONGEST_TEXT), Boolean.TRUE.equals(wanted.urgent()), validUntil, confirmBy,
            wanted.audience() == null ? new Audience(null, null, null) : wanted.audience());
    }

    /** Text of one line. */
    static String line(String field, String label, String value, int shortest, int longest) {
        return text(field, label, value == null ? null : value.replaceAll("\\s+", " "), shortest, longest);
    }

    /** Lengths in characters; what no keyboard types, as texts copied from elsewhere bring it along, is left out. */
    static String text(String field, String label, String value, int shortest, int longest) {
        String text = value == null ? "" : value.replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
        int length = text.codePointCount(0, text.length());
        if (length < shortest || length > longest) {
            throw Refusal.wrong(field, label, "须填写 " + shortest + " 至 " + longest + " 个字");
        }
        return text;
    }

    private static BroadcastKind kind(String name) {
        return Arrays.stream(BroadcastKind.values()).filter(kind -> kind.name().equals(name)).findFirst()
            .orElseThrow(() -> Refusal.wrong("kind", "类别", "只能是 "
                + Arrays.stream(BroadcastKind.values()).map(BroadcastKind::label).collect(Collectors.joining("、"))));
    }

    private static UUID request(String value) {
        try {
            return blank(value) ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw Refusal.wrong("request", "请求编号", "须是 UUID");
        }
    }

    private static Instant until(String value, Clock clock) {
        try {
            if (blank(value)) {
                return null;
            }
            return value.matches(".*(Z|[+-]\\d\\d:\\d\\d)") ? OffsetDateTime.parse(value).toInstant()
                : LocalDateTime.parse(value).atZone(clock.getZone()).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.wrong("validUntil", "有效期至", "须是日期和时间，如 2026-12-01T18:00");
        }
    }

    private static LocalDate day(String value) {
        try {
            return blank(value) ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw Refusal.wrong("confirmBy", "确认期限", "须是日期，如 2026-12-01");
        }
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }
}
