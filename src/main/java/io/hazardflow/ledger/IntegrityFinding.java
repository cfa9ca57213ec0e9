package io.hazardflow.ledger;

/**
 * One thing that was changed or removed behind the application's back.
 *
 * @param subject the case, or the seal where no case can be told
 * @param what    what is wrong, in the words of the screen, without personal data
 */
public record IntegrityFinding(String subject, String what) {

    static IntegrityFinding of(LedgerFinding finding) {
        return new IntegrityFinding(finding.subject() != null ? finding.subject() : "封存 " + finding.sealDay(), finding.message());
    }
}
