package io.hazardflow.hazard.merging;

import io.hazardflow.form.FormReader;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reports that were merged into another case, as that case's timeline shows them: what was said and photographed, not by whom. */
@Component
public class MergedReports {

    /** Ledger step on the case that goes on. */
    public static final String JOINED = "report-joined";
    public static final String NAME = "并入另一份上报";

    static final String REPORT = "report";

    private final HazardCases cases;
    private final Ledger ledger;

    MergedReports(HazardCases cases, Ledger ledger) {
        this.cases = cases;
        this.ledger = ledger;
    }

    public boolean covers(LedgerEvent event) {
        return JOINED.equals(event.step());
    }

    /** The report in words, by field. */
    public Map<String, FormReader.Answer> answers(LedgerEvent joined) {
        HazardCase report = cases.get(number(joined));
        Map<String, FormReader.Answer> answers = new LinkedHashMap<>();
        answers.put(REPORT, new FormReader.Answer("上报编号", report.number()));
        answers.put("source", new FormReader.Answer("来源", report.source().label()));
        answers.put("location", new FormReader.Answer("位置", report.location()));
        answers.put("description", new FormReader.Answer("隐患描述", report.description()));
        return answers;
    }

    /** Photos of the report. */
    public List<UUID> photos(LedgerEvent joined) {
        return ledger.timeline(number(joined)).stream().findFirst().map(LedgerEvent::evidence).orElse(List.of());
    }

    private static String number(LedgerEvent joined) {
        return joined.document().path(REPORT).asText();
    }
}
