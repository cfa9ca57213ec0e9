package io.hazardflow.dashboard.processmap;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.dashboard.processmap.Passings.Passing;
import io.hazardflow.dashboard.processmap.ProcessMaps.MapActivity;
import io.hazardflow.dashboard.processmap.ProcessMaps.ProcessMap;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardProcess;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class ProcessMapTest {

    private static final String KEY = HazardProcess.KEY;

    @Autowired
    private HazardDriver driver;
    @Autowired
    private ProcessMaps maps;
    @Autowired
    private Passings passings;
    @Autowired
    private StandingCases cases;
    @Autowired
    private CaseKinds kinds;
    @Autowired
    private ActivityTimes times;
    @Autowired
    private HistoryService history;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Callers callers;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void presentTime() {
        ClockUtil.reset();
    }

    record Row(String id, String processKey, String activity, Instant began, Instant due, Instant ended, boolean cancelled) {
    }

    @Test
    void everyPassingIsKnownAsTheEngineKnowsIt() {
        HazardDriver.at("2033-03-07T09:00:00");
        String rejected = driver.closedAtTheSecondGo();
        String major = driver.report(HazardDriver.GRID);
        driver.verifyAsReal(major, "M", Map.of());
        driver.assign(HazardDriver.STREET, major, 30);
        driver.acknowledge(major);
        driver.preparePlan(major);
        String sentBack = driver.report(HazardDriver.GRID);
        driver.verifyAsReal(sentBack, "G1", Map.of());
        driver.stepBack(sentBack, HazardProcess.ASSIGN_RECTIFICATION);
        String deleted = driver.report(HazardDriver.GRID);
        runtime.deleteProcessInstance(driver.instance(deleted), "withdrawn");

        for (String number : List.of(rejected, major, sentBack, deleted)) {
            assertThat(recorded(number)).as(number).isNotEmpty().containsExactlyInAnyOrderElementsOf(inTheEnginesHistory(number));
        }
        assertThat(recorded(rejected)).filteredOn(row -> row.activity().equals(HazardProcess.REVIEW_RECTIFICATION)).hasSize(2)
            .allSatisfy(row -> assertThat(row.due()).isNotNull());
        assertThat(recorded(major)).extracting(Row::processKey).contains("rectification-plan", "deadline-ladder");
    }

    @Test
    void aDueDateThatIsMovedIsMovedOnTheMap() {
        String number = driver.report(HazardDriver.GRID);
        Task task = driver.task(number, HazardProcess.VERIFY_HAZARD);
        Date later = Date.from(Instant.parse("2033-01-01T00:00:00Z"));

        task.setDueDate(later);
        callers.asSystem(() -> {
            tasks.saveTask(task);
            return null;
        });

        assertThat(recorded(number)).extracting(Row::due).containsOnly(later.toInstant());
    }

    @Test
    void staysAreCountedByTheDaysOfThePeriodInWhichTheyEnd() {
        List<Integer> hours = List.of(2, 4, 10);
        for (int stay : hours) {
            HazardDriver.at("2034-05-08T08:00:00");
            String number = driver.report(HazardDriver.GRID);
            HazardDriver.at("2034-05-08T%02d:00:00".formatted(8 + stay));
            driver.verifyAsReal(number, "G1", Map.of());
        }

        MapActivity verified = activity(map(period("2034-05-08", "2034-05-08"), "coordination"), HazardProcess.VERIFY_HAZARD);

        assertThat(verified.ended()).isEqualTo(3);
        assertThat(Duration.ofSeconds(verified.medianSeconds())).isEqualTo(Duration.ofHours(4));
        assertThat(verified.p90Seconds()).isEqualTo(Math.round(8.8 * 3600));
        assertThat(activity(map(period("2034-05-07", "2034-05-07"), "coordination"), HazardProcess.VERIFY_HAZARD).ended()).isZero();
        assertThat(activity(map(period("2034-05-09", "2034-05-09"), "coordination"), HazardProcess.VERIFY_HAZARD).medianSeconds()).isNull();
    }

    @Test
    void openAndOverdueEndWithTheTask() {
        HazardDriver.at("2035-01-08T09:00:00");
        MapFilter period = period("2035-01-01", "2035-12-31");
        MapActivity before = activity(map(period, "office.001"), HazardProcess.VERIFY_HAZARD);
        int elsewhere = activity(map(period, "office.002"), HazardProcess.VERIFY_HAZARD).open();
        String number = driver.report(HazardDriver.GRID);
        String withdrawn = driver.report(HazardDriver.GRID);
        assertThat(activity(map(period, "office.001"), HazardProcess.VERIFY_HAZARD).open()).isEqualTo(before.open() + 2);
        assertThat(activity(map(period, "office.002"), HazardProcess.VERIFY_HAZARD).open()).as("another street").isEqualTo(elsewhere);
        int overdue = activity(map(period, "office.001"), HazardProcess.VERIFY_HAZARD).overdue();

        ClockUtil.setCurrentTime(Date.from(recorded(number).get(0).due().plusSeconds(1)));
        assertThat(activity(map(period, "office.001"), HazardProcess.VERIFY_HAZARD).overdue()).isEqualTo(overdue + 2);

        runtime.deleteProcessInstance(driver.instance(withdrawn), "withdrawn");
        driver.verifyAsReal(number, "G1", Map.of());
        MapActivity after = activity(map(period, "office.001"), HazardProcess.VERIFY_HAZARD);
        assertThat(after.open()).isEqualTo(before.open());
        assertThat(after.overdue()).isEqualTo(overdue);
        assertThat(after.ended()).isEqualTo(before.ended() + 2);
        assertThat(after.cancelled()).isEqualTo(before.cancelled() + 1);
    }

    @Test
    void everyNumberIsWhatPlainCountingGivesAndTheLengthOfItsList() {
        HazardDriver.at("2036-02-04T09:00:00");
        for (int i = 0; i < 3; i++) {
            driver.report(HazardDriver.GRID);
            driver.closedAtTheSecondGo();
            HazardDriver.at("2036-02-%02dT11:3%d:00".formatted(5 + 7 * i, i));
        }
        for (String user : List.of("coordination", "office.001", "safety.e0001", "dept.yjj", "office.002")) {
            Caller caller = callers.byId(user);
            for (MapFilter filter : List.of(period("2036-02-05", "2036-02-12"), period("2000-01-01", "2099-12-31"))) {
                ProcessMap map = maps.of(KEY, filter, caller);
                Map<String, List<Row>> rows = seenBy(user).stream().collect(groupingBy(Row::activity));
                Set<String> calls = map.activities().stream().filter(activity -> activity.type().equals("callActivity"))
                    .map(MapActivity::id).collect(toSet());
                double total = rows.values().stream().flatMap(List::stream).filter(row -> !calls.contains(row.activity()))
                    .mapToDouble(row -> secondsIn(filter, row)).sum();
                assertThat(map.activities()).extracting(MapActivity::id).doesNotHaveDuplicates().containsAll(rows.keySet());
                for (MapActivity activity : map.activities()) {
                    List<Row> here = rows.getOrDefault(activity.id(), List.of());
                    List<Row> ended = here.stream().filter(row -> row.ended() != null && isIn(filter, row.ended())).toList();
                    List<Row> open = here.stream().filter(row -> row.ended() == null).toList();
                    assertThat(activity.open()).as("%s open at %s", user, activity.id()).isEqualTo(open.size());
                    assertThat(activity.overdue()).isEqualTo((int) open.stream()
                        .filter(row -> row.due() != null && row.due().isBefore(now())).count());
                    assertThat(activity.ended()).isEqualTo(ended.size());
                    assertThat(activity.cancelled()).isEqualTo((int) ended.stream().filter(Row::cancelled).count());
                    assertThat(activity.medianSeconds()).isEqualTo(quantile(ended, 0.5));
                    assertThat(activity.p90Seconds()).isEqualTo(quantile(ended, 0.9));
                    if (calls.contains(activity.id())) {
                        assertThat(activity.share()).as("time of %s is that of the process it calls", activity.id()).isNull();
                    } else if (total > 0) {
                        assertThat(activity.share()).isCloseTo(here.stream().mapToDouble(row -> secondsIn(filter, row)).sum() / total,
                            within(0.0005));
                    }
                    assertThat(passings.count(KEY, activity.id(), Standing.OPEN, filter, caller)).isEqualTo(activity.open());
                    assertThat(passings.count(KEY, activity.id(), Standing.OVERDUE, filter, caller)).isEqualTo(activity.overdue());
                    assertThat(passings.count(KEY, activity.id(), Standing.ENDED, filter, caller)).isEqualTo(activity.ended());
                }
            }
        }
    }

    @Test
    void theCasesBehindANumberSayWhoHoldsThem() {
        HazardDriver.at("2037-03-02T09:00:00");
        String number = driver.report(HazardDriver.GRID);
        Caller office = callers.byId("office.001");
        Task task = driver.task(number, HazardProcess.VERIFY_HAZARD);
        assertThat(holder(number, office)).contains("街");

        callers.asSystem(() -> {
            tasks.setAssignee(task.getId(), "office.001");
            return null;
        });
        assertThat(holder(number, office)).isEqualTo(office.name());
    }

    private String holder(String number, Caller viewer) {
        List<Passing> open = passings.page(KEY, HazardProcess.VERIFY_HAZARD, Standing.OPEN, period("2037-01-01", "2037-12-31"), viewer, 200, 0);
        return cases.of(open.stream().filter(passing -> passing.number().equals(number)).toList(), viewer).get(0).holder();
    }

    @Test
    void whatTheEngineForgetsStays() {
        HazardDriver.at("2038-03-01T09:00:00");
        String number = driver.closedAtTheSecondGo();
        List<Row> before = recorded(number);

        callers.asSystem(() -> {
            history.deleteHistoricProcessInstancesBulk(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number)
                .finished().list().stream().map(HistoricProcessInstance::getId).toList());
            return null;
        });

        assertThat(inTheEnginesHistory(number)).extracting(Row::processKey).doesNotContain(KEY);
        assertThat(recorded(number)).isEqualTo(before).extracting(Row::processKey).contains(KEY);
    }

    @Test
    void anEmptyTableTakesOverTheHistoryAndAFilledOneDoesNot() {
        String number = driver.closedAtTheSecondGo();
        String open = driver.report(HazardDriver.GRID);
        List<Row> before = Stream.of(number, open).flatMap(each -> recorded(each).stream()).toList();

        List<Row> after = transactions.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("delete from hazardflow.activity_time where case_number = ?").param(open).update();
            times.takeOverHistory();
            assertThat(recorded(open)).isEmpty();
            jdbc.sql("delete from hazardflow.activity_time").update();
            times.takeOverHistory();
            return Stream.of(number, open).flatMap(each -> recorded(each).stream()).toList();
        });

        assertThat(after).isEqualTo(before);
    }

    @Test
    void everyProcessHasItsMapForEverybody() {
        for (String user : List.of("coordination", "office.001", "grid.001", "safety.e0001", "dept.yjj", "expert", "admin")) {
            for (String process : kinds.processes()) {
                MapFilter filter = new MapFilter(1, "001", "加油站", LocalDate.of(2033, 1, 1), LocalDate.of(2033, 12, 31));
                assertThat(maps.of(process, filter, callers.byId(user)).activities()).as("%s for %s", process, user).isNotEmpty();
            }
        }
    }

    private ProcessMap map(MapFilter filter, String user) {
        return maps.of(KEY, filter, callers.byId(user));
    }

    private static MapActivity activity(ProcessMap map, String id) {
        return map.activities().stream().filter(activity -> activity.id().equals(id)).findFirst().orElseThrow();
    }

    private static MapFilter period(String from, String to) {
        return new MapFilter(null, null, null, LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private static boolean isIn(MapFilter filter, Instant moment) {
        return !moment.isBefore(filter.begin()) && moment.isBefore(filter.end());
    }

    private static double secondsIn(MapFilter filter, Row row) {
        Instant until = row.ended() == null ? now() : row.ended();
        Instant last = until.isBefore(filter.end()) ? until : filter.end();
        Instant first = row.began().isAfter(filter.begin()) ? row.began() : filter.begin();
        return Math.max(0, Duration.between(first, last).toMillis() / 1000.0);
    }

    private static Long quantile(List<Row> rows, double part) {
        double[] stays = rows.stream().mapToDouble(row -> Duration.between(row.began(), row.ended()).toMillis() / 1000.0).sorted().toArray();
        if (stays.length == 0) {
            return null;
        }
        double place = part * (stays.length - 1);
        int below = (int) place;
        double above = stays[Math.min(below + 1, stays.length - 1)];
        return Math.round(stays[below] + (place - below) * (above - stays[below]));
    }

    /** By what the accounts stand for in the demo district, read past the scope's own SQL. */
    private List<Row> seenBy(String user) {
        Set<String> visible = Set.copyOf(jdbc.sql("""
                select h.number from hazardflow.hazard h
                where case :user when 'coordination' then true when 'office.001' then h.street = '001' when 'office.002' then h.street = '002'
                      when 'safety.e0001' then h.enterprise = 'e0001' or h.reporter = 'safety.e0001'
                      else h.dept = 'yjj' or h.transferred_to = 'yjj' or h.reporter = 'dept.yjj'
                           or h.industry in (select code from hazardflow.industry where department = 'yjj') end""")
            .param("user", user).query(String.class).list());
        return jdbc.sql("select case_number from hazardflow.activity_time where process_key = ?").param(KEY).query(String.class).list().stream()
            .distinct().filter(visible::contains).flatMap(number -> recorded(number).stream()).filter(row -> row.processKey().equals(KEY)).toList();
    }

    private List<Row> recorded(String number) {
        return jdbc.sql("""
                select id, process_key, activity, began, due, ended, cancelled from hazardflow.activity_time
                where case_number = ? order by began, id""")
            .param(number).query(Row.class).list();
    }

    private List<Row> inTheEnginesHistory(String number) {
        return callers.asSystem(() -> history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
            .flatMap(instance -> history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list().stream())
            .filter(activity -> ActivityTimes.TYPES.contains(activity.getActivityType())).map(this::row).collect(Collectors.toList()));
    }

    private Row row(HistoricActivityInstance activity) {
        Date due = activity.getTaskId() == null ? null
            : history.createHistoricTaskInstanceQuery().taskId(activity.getTaskId()).singleResult().getDueDate();
        return new Row(activity.getId(), activity.getProcessDefinitionKey(), activity.getActivityId(), activity.getStartTime().toInstant(),
            due == null ? null : due.toInstant(), activity.getEndTime() == null ? null : activity.getEndTime().toInstant(), activity.isCanceled());
    }
}
