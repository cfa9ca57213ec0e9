package io.hazardflow.dashboard.report;

import io.hazardflow.document.DocumentType;
import io.hazardflow.document.Documents;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.feed.FeedConsumer;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.LedgerEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts a report on paper once it is submitted, and withdraws the paper of the one that it corrects. */
@Component
class StatisticsPapers implements FeedConsumer {

    private static final Set<DocumentType> TYPES = Set.of(DocumentType.QUARTER_STATISTICS, DocumentType.YEAR_STATISTICS);

    private final Documents documents;
    private final StatisticsReports reports;
    private final StatisticsPaper paper;

    StatisticsPapers(Documents documents, StatisticsReports reports, StatisticsPaper paper) {
        this.documents = documents;
        this.reports = reports;
        this.paper = paper;
    }

    @Override
    public String name() {
        return "statistics-papers";
    }

    @Override
    public void take(long position, LedgerEvent event) {
        if (!StatisticsProcess.KEY.equals(event.processKey())) {
            return;
        }
        if (StatisticsProcess.SUBMIT.equals(event.step())) {
            documents.issue(paper.draft(event, reports.get(event.subject())));
        } else if (StatisticsProcess.CORRECTED.equals(event.step())) {
            String by = event.document().path("by").asText();
            documents.of(event.subject()).stream().filter(document -> TYPES.contains(document.type())).filter(IssuedDocument::isValid)
                .forEach(document -> documents.withdraw(document.id(), "已由统计表 " + by + " 更正：" + event.document().path("reason").asText(),
                    Actor.SYSTEM));
        }
    }
}
