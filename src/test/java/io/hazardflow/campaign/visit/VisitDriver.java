package io.hazardflow.campaign.visit;

import io.hazardflow.campaign.CampaignNumbers;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.checklist.AskedItem;
import io.hazardflow.feed.FeedPositions;
import io.hazardflow.form.ApplicationStarts;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives campaigns that stand right behind their draw, and makes their visits as officers would. */
@TestComponent
public class VisitDriver {

    public static final String FIRST = "law.yjj.1";
    public static final String SECOND = "law.yjj.2";
    public static final String FIRE = "VISIT_FIRE@2026";
    public static final String STORE = "VISIT_STORE@2026";

    private final CampaignNumbers numbers;
    private final Ledger ledger;
    private final ApplicationStarts starts;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final HazardDriver driver;
    private final Inspections inspections;
    private final VisitRecord records;
    private final Excusing excusing;
    private final CampaignProgress progress;
    private final FeedPositions feed;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    VisitDriver(CampaignNumbers numbers, Ledger ledger, ApplicationStarts starts, ManagementService management, RuntimeService runtime,
                HazardDriver driver, Inspections inspections, VisitRecord records, Excusing excusing, CampaignProgress progress, FeedPositions feed,
                PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.numbers = numbers;
        this.ledger = ledger;
        this.starts = starts;
        this.management = management;
        this.runtime = runtime;
        this.driver = driver;
        this.inspections = inspections;
        this.records = records;
        this.excusing = excusing;
        this.progress = progress;
        this.feed = feed;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    /** A campaign of the department yjj whose objects are fixed; the changes are columns by name of the fact. */
    public String campaign(Map<String, Object> changes) {
        checklists();
        LocalDate today = HazardDriver.today();
        Map<String, Object> facts = new HashMap<>(Map.of("state", CampaignState.OBJECTS_FIXED.name(), "name", "仓储物流专项检查", "type", "SPECIAL",
            "mode", "FULL", "unannounced", false, "leadDept", "yjj", "checklists", FIRE, "periodFrom", today, "periodTo", today.plusDays(60)));
        facts.putAll(Map.of("inspectUntil", today.plusDays(40), "plannerGroup", "dept:yjj", "suspended", false));
        facts.putAll(changes);
        return transaction.execute(status -> {
            String number = numbers.next(today.getYear());
            ledger.append(new LedgerEntry(number, CampaignProcess.KEY, CampaignProcess.PLAN_CAMPAIGN, Actor.SYSTEM, null, facts, List.of(), List.of()));
            return number;
        });
    }

    public void object(String campaign, String enterprise, String choice, String lead, String second, String mergedWith) {
        jdbc.sql("""
                insert into hazardflow.campaign_object (campaign, enterprise, position, name, street, industry, choice, lead_officer, second_officer, merged_with)
                select ?, e.id, (select count(*) + 1 from hazardflow.campaign_object where campaign = ?), e.name, e.street, e.industry, ?, ?, ?, ?
                from hazardflow.enterprise e where e.id = ?""")
            .params(campaign, campaign, choice, lead, second, mergedWith, enterprise).update();
    }

    public void object(String campaign, String enterprise) {
        object(campaign, enterprise, "SELECTED", null, null, null);
    }

    /** Lets the accepted draw be followed by what it begins; nothing is given out yet. */
    public void accept(String campaign) {
        Date until = Date.from(Deadlines.endOf(HazardDriver.today().plusDays(40)));
        starts.startBefore(CampaignProcess.START_INSPECTIONS, CampaignProcess.KEY, campaign, new HashMap<>(Map.of("caseNumber", campaign,
            "campaignName", "仓储物流专项检查", "plannerGroup", "dept:yjj", "approverGroup", "dept-head:yjj", "leadDept", "yjj", "inspectUntil", until,
            "remindAt", Date.from(Deadlines.endOf(HazardDriver.today().plusDays(33))), "resultPublic", false)));
    }

    /** Runs the asynchronous steps of a campaign that are due; answers how many. */
    public int work(String campaign) {
        int done = 0;
        for (List<Job> jobs = jobs(campaign); !jobs.isEmpty(); jobs = jobs(campaign)) {
            jobs.forEach(job -> management.executeJob(job.getId()));
            done += jobs.size();
        }
        return done;
    }

    public List<Job> jobs(String campaign) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(campaign).processDefinitionKey(CampaignProcess.KEY).list().stream()
            .flatMap(process -> management.createJobQuery().processInstanceId(process.getId()).messages().active().list().stream()).toList();
    }

    /** The only inspection of a new campaign with one object. */
    public String given(String campaign, String enterprise) {
        object(campaign, enterprise);
        accept(campaign);
        work(campaign);
        return inspections.of(campaign).get(0).number();
    }

    public Map<String, Object> arrival(String officer, String siteState) {
        Map<String, Object> document = new HashMap<>(Map.of("siteState", siteState, "gps", "39.128400,117.226900;25;device"));
        if (!"OPEN".equals(siteState)) {
            document.put("note", "电话无人接听，邻店称多日未开门");
            document.put("photos", List.of(driver.photo(officer)));
        }
        if ("REFUSED".equals(siteState)) {
            document.put("witness", "社区李某");
        }
        return document;
    }

    public void arrive(String officer, String inspection, String siteState) {
        driver.submit(officer, inspection, SiteInspection.ARRIVE_AT_SITE, arrival(officer, siteState));
    }

    /** A record on which all is well; the changes replace whole fields. */
    public Map<String, Object> record(String inspection, Map<String, Object> changes) {
        Map<String, Object> document = new HashMap<>(Map.of("items", rows(inspection), "content", "仓库一层、消防控制室和安全资料", "coOfficer", SECOND,
            "further", "NONE", "attendance", "SIGNED", "signer", "王五，仓库主任", "paperSigned", true, "leftAt", HazardDriver.now()));
        document.putAll(changes);
        return document;
    }

    public List<Map<String, Object>> rows(String inspection) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (AskedItem asked : records.items(inspections.get(inspection))) {
            rows.add(new HashMap<>(Map.of("item", asked.ref(), "result", "COMPLIANT")));
        }
        return rows;
    }

    /** Makes an item not compliant. */
    public void wrong(Map<String, Object> row, String officer, Map<String, Object> more) {
        row.putAll(Map.of("result", "NOT_COMPLIANT", "note", "安全出口被纸箱堵住一半", "location", "一层东侧", "subGrade", "G1",
            "photos", List.of(driver.photo(officer))));
        row.putAll(more);
    }

    public void inspect(String officer, String inspection, Map<String, Object> changes) {
        driver.submit(officer, inspection, SiteInspection.INSPECT_SITE, record(inspection, changes));
    }

    /** What happened before is not told. */
    public void begin() {
        feed.register(progress.name());
        feed.publish();
        jdbc.sql("update hazardflow.feed_consumer set position = (select coalesce(max(position), 0) from hazardflow.event_feed) where name = ?")
            .param(progress.name()).update();
    }

    /** Tells campaigns what has ended since. */
    public void tell() {
        feed.publish();
        boolean more = true;
        while (more) {
            more = feed.takeNext(progress);
        }
    }

    public void excuse(String inspection, String reason) {
        excusing.excuse(inspections.get(inspection), reason, Actor.SYSTEM);
    }

    private void checklists() {
        jdbc.sql("""
            insert into hazardflow.checklist (id, version, title, sector, department, effective_from) values
                ('VISIT_FIRE', '2026', '消防检查清单（测试）', '消防', 'xf', '2020-01-01'), ('VISIT_STORE', '2026', '仓储检查清单（测试）', '仓储物流', 'yjj', '2020-01-01')
            on conflict do nothing""").update();
        jdbc.sql("""
            insert into hazardflow.checklist_item (checklist, version, item, position, aspect, text, basis, category, sub_grade) values
                ('VISIT_FIRE', '2026', '01', 1, '疏散', '安全出口保持畅通', '《消防法》', 'XC05', 'G1'),
                ('VISIT_FIRE', '2026', '02', 2, '疏散', '疏散指示标志完好', '《消防法》', 'XC06', 'G1'),
                ('VISIT_FIRE', '2026', '03', 3, '器材', '灭火器在有效期内', '《消防法》', 'XC07', 'G0'),
                ('VISIT_STORE', '2026', '01', 1, '堆放', '货物堆放不占通道', '《安全生产法》', 'XC08', 'G1')
            on conflict do nothing""").update();
    }
}
