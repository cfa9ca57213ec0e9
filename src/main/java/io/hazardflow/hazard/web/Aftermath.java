package io.hazardflow.hazard.web;

import io.hazardflow.access.Caller;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came after a case, or ended it otherwise than by closure. */
@Component
class Aftermath {

    private final JdbcClient jdbc;

    Aftermath(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Null where nothing is known or nothing may be known yet.
     *
     * @param publicity       where the result is made known: {@code INTERNAL}, {@code PUBLIC} or {@code BOTH}
     * @param publicBy        last day for the notice inside the enterprise
     * @param lookBackDue     when the look-back that was drawn may begin
     * @param lookBackResult  {@code KEPT}, {@code RECURRED} or {@code UNVERIFIABLE}
     * @param recurredAs      number of the case that the hazard came back as
     * @param endingReceiver  who outside the district took the case over
     * @param penaltyReference file under which a penalty was asked for
     */
    record After(String publicity, LocalDate publicBy, Integer lookBackDraw, Integer lookBackPercent, Instant lookBackDue,
                 String lookBackResult, Instant lookBackAt, String recurredAs, Instant reopenedAt, String endingKind, String endingReference,
                 String endingReceiver, String penaltyReference, Instant penaltyFiledAt) {

        /** Without what is still unannounced. */
        After forEnterprise() {
            boolean over = lookBackAt != null;
            return new After(publicity, publicBy, null, null, null, over ? lookBackResult : null, lookBackAt, over ? recurredAs : null, reopenedAt,
                endingKind, endingReference, endingReceiver, penaltyReference, penaltyFiledAt);
        }
    }

    After of(String caseNumber, Caller viewer) {
        After all = jdbc.sql("""
                select publicity, public_by, look_back_draw, look_back_percent, look_back_due, look_back_result, look_back_at, recurred_as,
                       reopened_at, ending_kind, ending_reference, ending_receiver, filing_reference as penalty_reference, penalty_filed_at
                from hazardflow.hazard where number = ?""")
            .param(caseNumber).query(After.class).single();
        return viewer.enterpriseAnywhere() ? all.forEnterprise() : all;
    }
}
