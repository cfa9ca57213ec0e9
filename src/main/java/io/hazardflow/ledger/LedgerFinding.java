package io.hazardflow.ledger;

import java.time.LocalDate;

/**
 * One thing wrong in the ledger.
 *
 * @param subject  the case; null for a seal
 * @param sequence the event in its chain; null for a seal
 * @param sealDay  day of the seal; null for an event
 * @param message  what is wrong, in the words of the screen
 */
public record LedgerFinding(Kind kind, String subject, Integer sequence, LocalDate sealDay, String message) {

    /**
     * What is wrong: a changed event, a link to another predecessor, missing events, a seal that the events no longer give, a sealed case that
     * is not there or not as it was sealed.
     */
    public enum Kind { ALTERED_EVENT, BROKEN_LINK, GAP, BROKEN_SEAL, LOST_CASE }

    static LedgerFinding altered(LedgerEvent event) {
        return of(Kind.ALTERED_EVENT, event, "第 %d 条记录的内容与其哈希值不符".formatted(event.sequence()));
    }

    static LedgerFinding brokenLink(LedgerEvent event) {
        return of(Kind.BROKEN_LINK, event, "第 %d 条记录没有接上前一条记录的哈希值".formatted(event.sequence()));
    }

    static LedgerFinding gap(LedgerEvent event, int expected) {
        return of(Kind.GAP, event, "缺第 %d 至 %d 条记录".formatted(expected, event.sequence() - 1));
    }

    static LedgerFinding brokenSeal(LedgerSeal seal, String why) {
        return new LedgerFinding(Kind.BROKEN_SEAL, null, null, seal.day(), seal.day() + " 的封存" + why);
    }

    static LedgerFinding lost(SealedHead head) {
        String now = head.left() == null ? "整件案件已不在台账中" : head.left() < head.sequence() ? "现仅有 " + head.left() + " 条"
            : "该条与封存时不同";
        return new LedgerFinding(Kind.LOST_CASE, head.subject(), head.sequence(), head.day(),
            "%s %s 封存时有 %d 条记录，%s".formatted(head.subject(), head.day(), head.sequence(), now));
    }

    private static LedgerFinding of(Kind kind, LedgerEvent event, String what) {
        return new LedgerFinding(kind, event.subject(), event.sequence(), null, event.subject() + " " + what);
    }
}
