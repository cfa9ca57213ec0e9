package io.hazardflow.dashboard.chain;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.ledger.CaseVerification;
import io.hazardflow.ledger.LedgerFinding;
import io.hazardflow.lists.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Follows the hash chain of one case and its seals, for whoever may see the case. */
@RestController
@Tag(name = "案件", description = "单件隐患")
class ChainController {

    private final CaseVerification verification;
    private final HazardCases cases;
    private final Callers callers;
    private final Clock clock;

    ChainController(CaseVerification verification, HazardCases cases, Callers callers, Clock clock) {
        this.verification = verification;
        this.cases = cases;
        this.callers = callers;
        this.clock = clock;
    }

    /** @param sequence the record, counted from 1; of a lost one, as many as there were */
    record Broken(Integer sequence, String message) {
    }

    record Chain(boolean intact, Instant verifiedAt, List<Broken> broken) {
    }

    @Operation(summary = "办理记录是否完整", description = "逐条核对案件办理记录的哈希链和每日封存；不完整时写明是哪一条。")
    @GetMapping("/api/hazards/{number}/chain")
    Chain chain(@PathVariable String number) {
        if (cases.find(number, callers.required()).isEmpty()) {
            throw Refusals.notFound("没有编号为 " + number + " 的隐患，或不在您的管辖范围");
        }
        List<LedgerFinding> findings = verification.findings(number);
        return new Chain(findings.isEmpty(), clock.instant(), findings.stream().map(finding -> new Broken(finding.sequence(), finding.message()))
            .toList());
    }
}
