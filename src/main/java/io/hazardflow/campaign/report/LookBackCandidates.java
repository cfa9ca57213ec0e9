package io.hazardflow.campaign.report;

import io.hazardflow.campaign.Campaign;
import io.hazardflow.hazard.lookback.SamplingTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The enterprises at which a campaign found hazards, each with the rate of its worst one; the table is asked once for hazards of one kind. */
@Component
class LookBackCandidates {

    private final JdbcClient jdbc;
    private final SamplingTable table;
    private final Clock clock;

    LookBackCandidates(JdbcClient jdbc, SamplingTable table, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.clock = clock;
    }

    private record Kind(String level, String subGrade, String source, boolean wasOverdue, int rejectCount) {
    }

    private record Found(String enterprise, String level, String subGrade, String source, boolean wasOverdue, int rejectCount, int count) {

        Kind kind() {
            return new Kind(level, subGrade, source, wasOverdue, rejectCount);
        }
    }

    private record Visited(String enterprise, String officers) {
    }

    /** In the order of the enterprises' numbers. @param version of the sampling table */
    List<LookBackCandidate> of(Campaign campaign, String version) {
        Map<Kind, Integer> rates = new HashMap<>();
        Map<String, List<Found>> byEnterprise = new TreeMap<>();
        found(campaign).forEach(row -> byEnterprise.computeIfAbsent(row.enterprise(), e -> new ArrayList<>()).add(row));
        Map<String, String> officers = new HashMap<>();
        visited(campaign).forEach(row -> officers.put(row.enterprise(), row.officers()));
        return byEnterprise.entrySet().stream().map(entry -> new LookBackCandidate(entry.getKey(),
            entry.getValue().stream().mapToInt(row -> rates.computeIfAbsent(row.kind(), kind -> percent(kind, version))).max().orElse(0),
            reason(entry.getValue()), officers.get(entry.getKey()))).toList();
    }

    private int percent(Kind kind, String version) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("decidedOn", LocalDate.now(clock).toString());
        inputs.put("level", kind.level());
        inputs.put("subGrade", kind.subGrade());
        inputs.put("source", kind.source());
        inputs.put("wasOverdue", kind.wasOverdue());
        inputs.put("rejectCount", kind.rejectCount());
        return table.row(version, inputs).percent();
    }

    private static String reason(List<Found> found) {
        int major = found.stream().filter(row -> "MAJOR".equals(row.level())).mapToInt(Found::count).sum();
        int all = found.stream().mapToInt(Found::count).sum();
        return "首次检查查出隐患 " + all + " 件" + (major == 0 ? "" : "，其中重大隐患 " + major + " 件");
    }

    /** A hazard that nobody has graded yet counts as the lowest grade. */
    private List<Found> found(Campaign campaign) {
        return jdbc.sql(CampaignHazards.FOUND + """
                select visited as enterprise, coalesce(level, 'GENERAL') as level, coalesce(sub_grade, 'G0') as sub_grade, source,
                       coalesce(coalesce(feedback_at, cast(:now as timestamptz)) > deadline, false) as was_overdue, least(reject_count, 1) as reject_count,
                       count(*) as count
                from found group by 1, 2, 3, 4, 5, 6 order by 1""")
            .param("campaign", campaign.number()).param("now", clock.instant().toString()).query(Found.class).list();
    }

    private List<Visited> visited(Campaign campaign) {
        return jdbc.sql("""
                select i.enterprise, concat_ws(',', coalesce(i.visitor, i.lead_officer), coalesce(i.co_officer, i.second_officer)) as officers
                from hazardflow.inspection_campaign l join hazardflow.inspection i on i.number = l.inspection
                where l.campaign = ? and i.state = 'DONE'""").param(campaign.number()).query(Visited.class).list();
    }
}
