package io.hazardflow.dashboard.brief;

import static io.hazardflow.dashboard.LedgerHazards.moment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.dashboard.LedgerHazards;
import io.hazardflow.dashboard.unit.Unit;
import io.hazardflow.dashboard.unit.UnitKind;
import io.hazardflow.dashboard.unit.FigureUnits;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.notice.NoticeTexts;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class WeeklyBriefsTest {

    private static final Unit STREET = new Unit(UnitKind.STREET, "099", "试验街道");

    @Autowired
    private WeeklyBriefs briefs;
    @Autowired
    private BriefMaker maker;
    @Autowired
    private FigureUnits units;
    @Autowired
    private Ledger ledger;
    @Autowired
    private NoticeTexts texts;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private JdbcClient jdbc;

    private record Told(List<String> posts, String path) {
    }

    @AfterEach
    void nothingWasTold() {
        jdbc.sql("delete from hazardflow.announcement where kind = ?").param(BriefMaker.NOTICE).update();
        ClockUtil.reset();
    }

    @Test
    void eachUnitIsToldOnceFromMondayMorningOnAndLaterInTheWeekAfterAnOutage() {
        look("2041-03-04T05:59:00");
        assertThat(told("2041-W09")).isEmpty();

        look("2041-03-04T06:00:00");
        look("2041-03-04T06:10:00");
        look("2041-03-06T12:00:00");
        assertThat(told("2041-W09")).hasSameSizeAs(units.all());
        assertThat(told("2041-W09")).contains(
            new Told(List.of("district-coordination", "safety-committee", "district-leader"), "/dashboard/brief?week=2041-W09"),
            new Told(List.of("street-office:001", "street-leader:001"), "/dashboard/brief?week=2041-W09&street=001"),
            new Told(List.of("dept:yjj", "dept-head:yjj"), "/dashboard/brief?week=2041-W09&department=yjj"));

        look("2041-03-21T23:00:00");
        assertThat(told("2041-W10")).as("a week that nobody told before the next was over").isEmpty();
        assertThat(told("2041-W11")).hasSameSizeAs(units.all());
    }

    @Test
    void aBriefIsKeptAsItWas() {
        look("2042-03-04T07:00:00");
        assertThatThrownBy(() -> jdbc.sql("update hazardflow.weekly_brief set content = '{}'").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from hazardflow.weekly_brief").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void itSaysWhatSomebodyWouldCount() {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            LedgerHazards hazards = new LedgerHazards(ledger, "099");
            String yearAgo = hazards.reported(moment("2043-03-11T10:00:00"));
            hazards.closed(yearAgo, moment("2043-03-12T10:00:00"));
            String old = hazards.reported(moment("2044-02-01T10:00:00"));
            hazards.ordered(old, moment("2044-02-01T12:00:00"), "GENERAL", moment("2044-02-20T23:59:59"), "URGE");
            String before = hazards.reported(moment("2044-03-06T23:59:00"));
            hazards.ordered(before, moment("2044-03-06T23:59:30"), "MAJOR", moment("2044-03-12T23:59:59"), "REMINDED");
            List<String> found = List.of("07T00:00:00", "07T10:00:00", "08T10:00:00", "09T10:00:00", "10T10:00:00", "11T10:00:00", "12T10:00:00",
                "13T10:00:00", "13T12:00:00", "13T23:59:59").stream().map(time -> hazards.reported(moment("2044-03-" + time))).toList();
            hazards.invalid(found.get(0), moment("2044-03-13T23:59:59"));
            hazards.closed(found.get(1), moment("2044-03-13T23:59:59"));
            hazards.ordered(found.get(2), moment("2044-03-13T23:59:59"), "GENERAL", moment("2044-03-16T23:59:59"), null);
            hazards.ordered(found.get(3), moment("2044-03-13T23:59:59"), "GENERAL", moment("2044-03-21T23:59:59"), null);
            hazards.reported(moment("2044-03-14T00:00:00"));
            ClockUtil.setCurrentTime(Date.from(moment("2044-03-14T06:00:00")));

            Brief brief = maker.brief(Week.of("2044-W10"), STREET);

            assertThat(brief.from()).isEqualTo("2044-03-07");
            assertThat(brief.flow()).isEqualTo(new Brief.Flow(new Brief.Counted(9, 1, 1), new Brief.Counted(1, 0, 1), new Brief.Counted(1, 0, 1)));
            assertThat(brief.open()).isEqualTo(new Brief.Open(11, 2, 1, 1));
            assertThat(brief.rungs()).filteredOn(rung -> rung.total() > 0).extracting(Brief.Rung::rung).containsExactly("NONE", "URGE");
            assertThat(brief.worst()).hasSize(10).extracting(Brief.Line::number).startsWith(before, old, found.get(2));
            assertThat(brief.worst()).extracting(Brief.Line::late).startsWith(2L, 23L, null);
            assertThat(brief.due().total()).isEqualTo(1);
            assertThat(brief.due().lines()).extracting(Brief.Line::number).containsExactly(found.get(2));
            assertThat(brief.moved()).extracting(Brief.Move::key).contains("HAZARDS_FOUND");
            assertThat(brief.backlog()).isEqualTo(new Brief.Backlog(0, 0, 0, 0));
        });
    }

    @Test
    void theNoticeSaysTheWeekInBothLanguages() {
        Map<String, String> facts = Map.of("unit", "大王庄", "year", "2041", "week", "9", "from", "2041-02-25", "to", "2041-03-03", "found", "12",
            "passed", "7", "overdue", "3", "major", "1", "due", "4");
        assertThat(texts.of(BriefMaker.NOTICE, facts, Locale.SIMPLIFIED_CHINESE).title()).isEqualTo("大王庄2041年第9周简报");
        assertThat(texts.of(BriefMaker.NOTICE, facts, Locale.SIMPLIFIED_CHINESE).body()).contains("新增隐患 12 件", "逾期 3 件", "本周到期 4 件");
        assertThat(texts.of(BriefMaker.NOTICE, facts, Locale.ENGLISH).body()).contains("12 hazards found", "3 are overdue");
    }

    private void look(String at) {
        ClockUtil.setCurrentTime(Date.from(moment(at)));
        briefs.look();
    }

    private List<Told> told(String week) {
        return jdbc.sql("select posts, path from hazardflow.announcement where kind = ? and path like ?")
            .params(BriefMaker.NOTICE, "%week=" + week + "%")
            .query((row, index) -> new Told(List.of((String[]) row.getArray(1).getArray()), row.getString(2))).list();
    }
}
