package io.hazardflow.notice;

/** What a notice says: one line, and what else there is to know. Plain text. */
public record NoticeText(String title, String body) {
}
