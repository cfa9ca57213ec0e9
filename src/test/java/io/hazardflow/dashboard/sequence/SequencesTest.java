package io.hazardflow.dashboard.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.platform.EngineClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ProcessTest
@Transactional
class SequencesTest {

    private static final Actor GRID = new Actor("grid.011", "某网格员", "grid:011");

    @Autowired
    private Sequences sequences;
    @Autowired
    private FindingRows rows;
    @Autowired
    private Looks looks;
    @Autowired
    private Ledger ledger;
    @Autowired
    private Callers callers;
    @Autowired
    private JdbcClient jdbc;

    private int cases;

    @BeforeEach
    void within() {
        at("2041-03-03T09:00:00");
    }

    @AfterEach
    void presentTime() {
        ClockUtil.reset();
    }

    @Test
    void aCaseClosedMinutesAfterItsReportIsListedAndOneThatTookLongerIsNot() {
        String quick = reported("011");
        at("2041-03-03T09:29:00");
        closed(quick);
        at("2041-03-03T10:00:00");
        String slow = reported("011");
        at("2041-03-03T10:30:00");
        closed(slow);

        assertThat(numbers(Kind.QUICK_CLOSURE, "coordination")).containsExactly(List.of(quick));
        assertThat(numbers(Kind.QUICK_CLOSURE, "office.011")).containsExactly(List.of(quick));
        assertThat(numbers(Kind.QUICK_CLOSURE, "office.012")).isEmpty();
        FindingRows.Row row = rows(Kind.QUICK_CLOSURE).get(0);
        assertThat(row.found()).isEqualTo(29);
        assertThat(row.bound()).isEqualTo(30);
        assertThat(row.cases().get(0).title()).isNotBlank();
    }

    @Test
    void whatOfficersSawPutRightOnSiteAndWhatTheOldLedgerHadIsPlausible() {
        String fixed = reported("011");
        step(fixed, HazardProcess.RECORD_SITE_FIX, GRID, Map.of(), Facts.of(HazardState.ON_SITE_FIXED));
        closed(fixed);

        assertThat(numbers(Kind.QUICK_CLOSURE, "coordination")).isEmpty();
    }

    @Test
    void theLimitIsThatOfTheDay() {
        jdbc.sql("""
            insert into hazardflow.sequence_limit (key, amount, effective_from, basis)
            values ('quick-closure.minutes', 5, date '2041-03-04', '试验')""").update();
        String before = reported("011");
        at("2041-03-03T09:10:00");
        closed(before);
        at("2041-03-04T09:00:00");
        String after = reported("011");
        at("2041-03-04T09:10:00");
        closed(after);

        assertThat(numbers(Kind.QUICK_CLOSURE, "coordination")).containsExactly(List.of(before));
    }

    @Test
    void theFirstFeedbackMinutesAfterTheOrderIsListedAlsoWhenAnotherFollowed() {
        String quick = ordered("011");
        at("2041-03-03T09:10:00");
        step(quick, HazardProcess.RECTIFY, GRID, Map.of(), feedback());
        at("2041-03-05T09:10:00");
        step(quick, HazardProcess.RECTIFY, GRID, Map.of(), feedback());
        String slow = ordered("011");
        at("2041-03-05T09:30:00");
        step(slow, HazardProcess.RECTIFY, GRID, Map.of(), feedback());

        assertThat(numbers(Kind.QUICK_FEEDBACK, "coordination")).containsExactly(List.of(quick));
        assertThat(rows(Kind.QUICK_FEEDBACK).get(0).found()).isEqualTo(10);
    }

    @Test
    void aStreetThatClosesNearlyAllOnTheLastDaysOfAMonthIsListedAndNoPerson() {
        for (int i = 0; i < 10; i++) {
            at("2041-03-01T09:00:00");
            String rushed = reported("011");
            String even = reported("012");
            at("2041-03-%02dT10:00:00".formatted(i < 3 ? 10 : 30 + i % 2));
            closed(rushed);
            at("2041-03-%02dT10:00:00".formatted(i == 9 ? 31 : 4 + 2 * i));
            closed(even);
        }
        at("2041-04-02T09:00:00");

        assertThat(rows(Kind.MONTH_END)).extracting(FindingRows.Row::unit)
            .containsExactly(new FindingRows.Unit("011", null, rows(Kind.MONTH_END).get(0).unit().label(), LocalDate.of(2041, 3, 1),
                LocalDate.of(2041, 3, 31)));
        assertThat(rows(Kind.MONTH_END).get(0).found()).isEqualTo(7);
        assertThat(rows(Kind.MONTH_END).get(0).more()).isEqualTo(10);
        assertThat(numbers(Kind.MONTH_END, "office.011")).hasSize(1);
        assertThat(numbers(Kind.MONTH_END, "office.012")).isEmpty();
        at("2041-03-31T23:00:00");
        assertThat(count(Kind.MONTH_END, "2041-03-31")).as("a month that is not over").isZero();
    }

    @Test
    void aPictureThatTheCameraDatesAfterItsReviewIsListed() {
        String number = ordered("011");
        photo(number, "rectify", "a", "2041-03-05T12:00:00", "2041-03-04T12:00:00");
        at("2041-03-05T09:00:00");
        reviewed(number);

        assertThat(numbers(Kind.REVIEW_BEFORE_PHOTO, "coordination")).containsExactly(List.of(number));
        assertThat(rows(Kind.REVIEW_BEFORE_PHOTO).get(0).found()).isEqualTo(180);
        assertThat(numbers(Kind.OLD_PHOTO, "coordination")).isEmpty();
    }

    @Test
    void aPictureOfTheFeedbackThatIsOlderThanTheOrderIsListed() {
        String number = ordered("011");
        photo(number, "rectify", "b", "2041-03-01T09:00:00", "2041-03-04T12:00:00");
        String fresh = ordered("011");
        photo(fresh, "rectify", "c", "2041-03-03T08:30:00", "2041-03-04T12:00:00");
        photo(fresh, "report-hazard", "d", "2041-03-01T08:30:00", "2041-03-04T12:00:00");

        assertThat(numbers(Kind.OLD_PHOTO, "coordination")).containsExactly(List.of(number));
        assertThat(rows(Kind.OLD_PHOTO).get(0).found()).isEqualTo(2 * 24 * 60);
    }

    @Test
    void theSamePictureInTwoCasesIsListedAndTheCaseOfAnotherStreetOnlyCounted() {
        String here = ordered("011");
        String there = ordered("012");
        photo(here, "rectify", "e", null, "2041-03-04T12:00:00");
        photo(there, "rectify", "e", null, "2041-03-04T13:00:00");
        photo(here, "rectify", "f", null, "2041-03-04T12:00:00");
        photo(here, "report-hazard", "f", null, "2041-03-04T12:00:00");

        assertThat(numbers(Kind.SAME_PHOTO, "coordination")).containsExactly(List.of(here, there));
        assertThat(numbers(Kind.SAME_PHOTO, "office.011")).containsExactly(List.of(here));
        assertThat(rows.of(Kind.SAME_PHOTO, page(Kind.SAME_PHOTO, "office.011"), callers.byId("office.011")).get(0).elsewhere()).isEqualTo(1);
    }

    @Test
    void twoReviewsOnSiteByOnePersonMinutesApartAtPlacesFarApartAreListed() {
        String first = ordered("011", 39.10, 117.20);
        String near = ordered("011", 39.101, 117.20);
        String far = ordered("011", 39.14, 117.20);
        at("2041-03-05T09:00:00");
        reviewed(first);
        at("2041-03-05T09:05:00");
        reviewed(near);
        at("2041-03-05T09:09:00");
        reviewed(far);
        String later = ordered("011", 39.10, 117.20);
        at("2041-03-05T10:00:00");
        reviewed(later);

        assertThat(numbers(Kind.FAR_APART, "coordination")).containsExactly(List.of(near, far));
        assertThat(rows(Kind.FAR_APART).get(0).found()).isEqualTo(4);
        assertThat(rows(Kind.FAR_APART).get(0).more()).isBetween(4_300L, 4_400L);
    }

    @Test
    void whoLookedIsKeptForGood() {
        String quick = reported("011");
        closed(quick);
        Sequences.Finding finding = page(Kind.QUICK_CLOSURE, "office.011").get(0);

        assertThat(sequences.exists(Kind.QUICK_CLOSURE, finding.reference(), finding.at(), callers.byId("office.011"))).isTrue();
        assertThat(sequences.exists(Kind.QUICK_CLOSURE, finding.reference(), finding.at(), callers.byId("office.012"))).isFalse();
        looks.note(Kind.QUICK_CLOSURE, finding.reference(), "当场清理，有照片", callers.byId("office.011"));

        assertThat(rows(Kind.QUICK_CLOSURE).get(0).looks()).extracting(Looks.Look::note).containsExactly("当场清理，有照片");
        assertThatThrownBy(() -> jdbc.sql("update hazardflow.sequence_look set note = '另写'").update()).hasMessageContaining("append-only");
    }

    private List<FindingRows.Row> rows(Kind kind) {
        return rows.of(kind, page(kind, "coordination"), callers.byId("coordination"));
    }

    private List<List<String>> numbers(Kind kind, String user) {
        return page(kind, user).stream().map(Sequences.Finding::numbers).toList();
    }

    private List<Sequences.Finding> page(Kind kind, String user) {
        SequenceFilter filter = new SequenceFilter(LocalDate.of(2041, 3, 1), LocalDate.of(2041, 4, 30), null, null);
        List<Sequences.Finding> found = sequences.page(kind, filter.begin(), filter.end(), filter, callers.byId(user), 50, 0);
        assertThat(sequences.count(kind, filter.begin(), filter.end(), filter, callers.byId(user))).isEqualTo(found.size());
        return found;
    }

    private long count(Kind kind, String to) {
        SequenceFilter filter = new SequenceFilter(LocalDate.of(2041, 3, 1), LocalDate.parse(to).minusDays(1), null, null);
        return sequences.count(kind, filter.begin(), filter.end(), filter, callers.byId("coordination"));
    }

    private String reported(String street) {
        return reported(street, null, null);
    }

    private String reported(String street, Double lat, Double lng) {
        String number = "YH-20410303-%s-%05d".formatted(street, ++cases);
        step(number, HazardProcess.REPORT_HAZARD, GRID, Map.of(), Facts.of(HazardState.REPORTED).and("source", "GRID").and("street", street)
            .and("industry", "CATERING").and("title", "通道堆物").and("reportedAt", now()).and("lat", lat).and("lng", lng));
        return number;
    }

    private String ordered(String street) {
        return ordered(street, null, null);
    }

    private String ordered(String street, Double lat, Double lng) {
        String number = reported(street, lat, lng);
        step(number, HazardProcess.ASSIGN_RECTIFICATION, GRID, Map.of(), Facts.of(HazardState.ASSIGNED).and("orderedAt", now()));
        return number;
    }

    private void reviewed(String number) {
        step(number, HazardProcess.REVIEW_RECTIFICATION, GRID, Map.of("mode", "ON_SITE"), Facts.of(HazardState.REVIEW_PASSED).and("reviewedAt", now())
            .and("passedAt", now()));
    }

    private void closed(String number) {
        step(number, HazardProcess.APPROVE_CLOSURE, GRID, Map.of(), Facts.of(HazardState.CLOSED).and("closedAt", now()));
    }

    private static Facts feedback() {
        return Facts.of(HazardState.FEEDBACK_SUBMITTED).and("feedbackAt", now());
    }

    private void step(String number, String step, Actor actor, Map<String, Object> document, Facts facts) {
        ledger.append(new LedgerEntry(number, HazardProcess.KEY, step, actor, document, facts.map(), List.of(), List.of()));
    }

    private void photo(String number, String step, String content, String taken, String uploaded) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into hazardflow.evidence (id, name, type, size, sha256, taken_at, uploaded_at, uploaded_by, kind)
                values (?, '现场.jpg', 'image/jpeg', 1, ?, ?, ?, 'grid.011', 'PHOTO')""")
            .params(id, content.repeat(64), taken == null ? null : Timestamp.from(moment(taken)), Timestamp.from(moment(uploaded))).update();
        jdbc.sql("insert into hazardflow.evidence_use (evidence_id, subject, step) values (?, ?, ?)").params(id, number, step).update();
    }

    private static void at(String shanghai) {
        ClockUtil.setCurrentTime(Date.from(moment(shanghai)));
    }

    private static Instant moment(String shanghai) {
        return LocalDateTime.parse(shanghai).atZone(EngineClock.ZONE).toInstant();
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
