package io.hazardflow.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.campaign.report.CampaignStatistics;
import io.hazardflow.campaign.report.Statistics;
import io.hazardflow.campaign.visit.VisitDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The statistics of a campaign over 5,000 objects beside those of one over 500, each with twenty items and one hazard an object. No part of a
 * build, see {@code docs/benchmarks.md}: {@code mvn -B -Dexec.skip test -Dtest=CampaignStatisticsBenchmark}.
 */
@ProcessTest
@Timeout(900)
class CampaignStatisticsBenchmark {

    private static final int FEW = 500;
    private static final int MANY = Integer.getInteger("benchmark.objects", 5_000);
    private static final int ITEMS = 20;
    private static final int ROUNDS = 21;

    @Autowired
    private VisitDriver visits;
    @Autowired
    private Campaigns campaigns;
    @Autowired
    private CampaignStatistics statistics;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void figuresOfFiveThousandObjects() throws IOException {
        String few = inspected(FEW);
        String many = inspected(MANY);
        jdbc.sql("analyze").update();
        double ofFew = median(few);
        double ofMany = median(many);
        String report = String.format(Locale.ROOT, """
            | objects | items | hazards | statistics, median of %d |
            |---:|---:|---:|---:|
            | %,d | %,d | %,d | %.0f ms |
            | %,d | %,d | %,d | %.0f ms |
            """, ROUNDS, FEW, FEW * ITEMS, FEW, ofFew, MANY, MANY * ITEMS, MANY, ofMany);
        System.out.println(report);
        Files.createDirectories(Path.of("target/benchmark"));
        Files.writeString(Path.of("target/benchmark/campaign-statistics.md"), report);
        assertThat(ofMany).as("ten times the objects take no more than fifteen times as long").isLessThan(15 * Math.max(ofFew, 10));
    }

    private double median(String campaign) {
        double[] took = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            Statistics figures = statistics.of(campaigns.get(campaign));
            took[round] = (System.nanoTime() - begun) / 1e6;
            assertThat(figures.hazards()).isPositive();
        }
        Arrays.sort(took);
        return took[ROUNDS / 2];
    }

    /** Read models alone: what the statistics read, not how it came there. */
    private String inspected(int objects) {
        String campaign = visits.campaign(Map.of());
        Map<String, Object> of = Map.of("campaign", campaign, "objects", objects, "items", ITEMS);
        jdbc.sql("""
            insert into hazardflow.campaign_object (campaign, enterprise, position, name, street, industry, choice)
            select :campaign, 'm' || n, n, '压力测试企业' || n, lpad((n % 12 + 1)::text, 3, '0'), 'WAREHOUSE', 'SELECTED' from generate_series(1, :objects) n""")
            .params(of).update();
        jdbc.sql("""
            insert into hazardflow.inspection (number, process_key, state, campaign, enterprise, street, dept, checklists, result, ended_at)
            select :campaign || '-' || lpad(n::text, 4, '0'), 'site-inspection', 'DONE', :campaign, 'm' || n, lpad((n % 12 + 1)::text, 3, '0'), 'yjj',
                   'VISIT_FIRE@2026', 'ORDERED', now() from generate_series(1, :objects) n""").params(of).update();
        jdbc.sql("insert into hazardflow.inspection_campaign select number, campaign from hazardflow.inspection where campaign = :campaign")
            .params(of).update();
        jdbc.sql("""
            insert into hazardflow.hazard (number, process_key, state, level, category, street, enterprise, parent_key, deadline)
            select 'H-' || number, 'hazard-rectification', 'RECTIFYING', 'GENERAL', 'XC05', street, enterprise, number, now()
            from hazardflow.inspection where campaign = :campaign""").params(of).update();
        jdbc.sql("""
            insert into hazardflow.inspection_item (inspection, checklist, item, position, text, result, hazard)
            select i.number, 'VISIT_FIRE@2026', lpad(n::text, 2, '0'), n, '检查项' || n, case when n = 1 then 'NOT_COMPLIANT' else 'COMPLIANT' end,
                   case when n = 1 then 'H-' || i.number end
            from hazardflow.inspection i cross join generate_series(1, :items) n where i.campaign = :campaign""").params(of).update();
        return campaign;
    }
}
