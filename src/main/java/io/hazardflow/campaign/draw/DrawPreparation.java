package io.hazardflow.campaign.draw;

import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.ObjectChoice;
import io.hazardflow.campaign.SelectionMode;
import io.hazardflow.campaign.checklist.AreaLine;
import io.hazardflow.campaign.pool.CampaignObject;
import io.hazardflow.campaign.pool.CampaignObjects;
import io.hazardflow.campaign.pool.PoolHash;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Collects the parts of a campaign's next draw as they are now. */
@Component
class DrawPreparation {

    private static final String ALL = "ALL";
    private static final List<ObjectChoice> NOT_DRAWN_FOR = List.of(ObjectChoice.MERGED, ObjectChoice.EXCLUDED);

    private final CampaignObjects pools;
    private final OfficerPool officers;
    private final DrawSettings settings;
    private final AreaLine areaLine;
    private final JdbcClient jdbc;
    private final Clock clock;

    DrawPreparation(CampaignObjects pools, OfficerPool officers, DrawSettings settings, AreaLine areaLine, JdbcClient jdbc,
                    Clock clock) {
        this.pools = pools;
        this.officers = officers;
        this.settings = settings;
        this.areaLine = areaLine;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param nonce  null where chance does not decide
     * @param chosen enterprises that a person named
     */
    DrawParts parts(Campaign campaign, String nonce, List<String> chosen) {
        List<CampaignObject> pool = pools.of(campaign.number());
        List<DrawOfficer> drawnFrom = teams(campaign) ? officers.of(campaign) : List.of();
        return new DrawParts(campaign.number(), next(campaign), campaign.mode(), PoolHash.text(pool).lines().toList(), campaign.poolHash(),
            objects(campaign.mode(), pool), drawnFrom, DrawParts.officerHash(drawnFrom), nonce, chosen, rules(campaign));
    }

    static int next(Campaign campaign) {
        return campaign.drawNo() == null ? 1 : campaign.drawNo() + 1;
    }

    /** Officers are drawn in double-random checks; elsewhere those of the department take the visits. */
    static boolean teams(Campaign campaign) {
        return campaign.mode() == SelectionMode.DOUBLE_RANDOM;
    }

    static boolean takesPart(CampaignObject object) {
        return !NOT_DRAWN_FOR.contains(object.choice());
    }

    private List<DrawObject> objects(SelectionMode mode, List<CampaignObject> pool) {
        Map<String, Integer> weights = new TreeMap<>();
        BigDecimal area = areaLine.today();
        List<DrawObject> objects = new ArrayList<>();
        for (CampaignObject object : pool) {
            if (takesPart(object)) {
                String grade = object.creditGrade() == null ? "none" : object.creditGrade();
                int weight = mode.isDrawn() ? weights.computeIfAbsent(grade, key -> settings.amount("weight." + key)) : 1;
                boolean alike = mode == SelectionMode.SAMPLE && weight > 0;
                objects.add(new DrawObject(object.enterprise(), object.industry(), object.creditGrade(), stratum(mode, object, area),
                    alike ? 1 : weight));
            }
        }
        return objects;
    }

    private static String stratum(SelectionMode mode, CampaignObject object, BigDecimal area) {
        if (mode != SelectionMode.SAMPLE) {
            return ALL;
        }
        boolean large = object.areaM2() != null && object.areaM2().compareTo(area) > 0;
        return object.industry() + (large ? "/LARGE" : "/SMALL");
    }

    private DrawRules rules(Campaign campaign) {
        boolean byCount = campaign.mode() == SelectionMode.DOUBLE_RANDOM && campaign.targetCount() != null;
        return new DrawRules(byCount ? campaign.targetCount() : null, byCount ? null : campaign.samplePercent(),
            settings.amount("reserve-percent"), settings.amount("reserve-least"), teams(campaign), campaign.leadDept(),
            teams(campaign) ? specialties() : Map.of());
    }

    /** Of which the leading officer must have one, by industry, as they hold today. */
    Map<String, List<String>> specialties() {
        Map<String, List<String>> byIndustry = new TreeMap<>();
        jdbc.sql("""
                select distinct industry, specialty from hazardflow.lead_specialty
                where effective_from <= :today and coalesce(effective_to, :today) >= :today order by industry, specialty""")
            .param("today", LocalDate.now(clock))
            .query(row -> {
                byIndustry.computeIfAbsent(row.getString("industry"), industry -> new ArrayList<>()).add(row.getString("specialty"));
            });
        return byIndustry;
    }
}
