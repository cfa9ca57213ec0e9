package io.hazardflow.campaign.report;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down which enterprises are still to be inspected when the period nears its end, and when it is over. */
@Component
class PeriodWatch {

    private static final int MOST_NAMES = 3;

    private final JdbcClient jdbc;
    private final CaseRecord record;

    PeriodWatch(JdbcClient jdbc, CaseRecord record) {
        this.jdbc = jdbc;
        this.record = record;
    }

    private record Open(String number, String enterpriseName) {
    }

    void record(DelegateExecution execution, String basis) {
        List<Open> open = jdbc.sql("""
                select i.number, i.enterprise_name from hazardflow.inspection_campaign l join hazardflow.inspection i on i.number = l.inspection
                where l.campaign = ? and i.state in ('WAITING', 'ARRIVED', 'ABSENCE_TO_CONFIRM', 'REFUSAL_TO_DECIDE') order by i.number""")
            .param(execution.getProcessBusinessKey()).query(Open.class).list();
        String names = open.stream().limit(MOST_NAMES).map(Open::enterpriseName).collect(Collectors.joining("、"))
            + (open.size() > MOST_NAMES ? " 等" : "");
        record.append(execution, new Facts(), List.of(basis),
            Map.of("open", open.size(), "names", names, "inspections", open.stream().map(Open::number).toList()));
    }
}
