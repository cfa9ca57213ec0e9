package io.hazardflow.form;

import java.util.List;
import java.util.Map;

/**
 * What an accepted form means for the case.
 *
 * @param caseNumber business key of the case; a start form gives the new number
 * @param variables  the few scalars that gateways, timers and candidate groups of the process need
 * @param facts      what the read model of the case takes from this step, see {@link io.hazardflow.ledger.LedgerEntry#facts()}
 * @param basis      ids of the rules that decided
 */
public record Outcome(String caseNumber, Map<String, Object> variables, Map<String, Object> facts, List<String> basis) {
}
