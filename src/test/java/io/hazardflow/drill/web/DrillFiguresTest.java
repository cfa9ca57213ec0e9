package io.hazardflow.drill.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.drill.Drill;
import io.hazardflow.hazard.HazardDriver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures against rows counted by hand, in a year that no other test has drills of. */
@ProcessTest
class DrillFiguresTest {

    private static final int YEAR = 2031;

    @Autowired
    private DrillFigures figures;
    @Autowired
    private DrillFiguresController controller;
    @Autowired
    private DrillList list;
    @Autowired
    private DrillDays calendar;
    @Autowired
    private Callers callers;
    @Autowired
    private JdbcClient jdbc;

    private int rows;

    @BeforeEach
    void theYearOfTwoStreetsOnTheTenthOfOctober() {
        HazardDriver.at("2031-10-10T09:00:00");
        // held in the window, on its last evening; excellent; reported in time
        drill("e0001", "001", "2031-06-30", "held_at = '2031-06-30T23:30:00+08:00', grade = 'EXCELLENT', must_report = true,"
            + " report_due = '2031-07-14T23:59:59+08:00', submitted_at = '2031-07-10T10:00:00+08:00'");
        // half an hour later: no longer in the window, though postponed; poor; reported late
        drill("e0001", "001", "2031-06-30", "due_on = '2031-07-15', held_at = '2031-07-01T00:30:00+08:00', grade = 'POOR', must_report = true,"
            + " report_due = '2031-07-15T23:59:59+08:00', submitted_at = '2031-08-01T10:00:00+08:00'");
        // not held; cancelled; window still open; window ends today
        drill("e0001", "001", "2031-06-30", "overdue_at = '2031-06-30T23:59:59+08:00'");
        drill("e0001", "001", "2031-06-30", "cancelled_at = '2031-03-01T10:00:00+08:00', state = 'CANCELLED'");
        drill("e0001", "001", "2031-12-31", "state = 'READY'");
        drill("e0001", "001", "2031-10-10", "state = 'READY'");
        // voluntary: no obligation, but evaluated; its report is due and not there
        drill("e0002", "002", "2031-09-30", "origin = 'VOLUNTARY', held_at = '2031-09-01T10:00:00+08:00', grade = 'FAIR', must_report = true,"
            + " report_due = '2031-09-15T23:59:59+08:00'");
        // owed in the year before, held in this one
        drill("e0002", "002", "2030-12-31", "held_at = '2031-01-05T10:00:00+08:00', grade = 'GOOD'");
        improvement(1, "2031-08-31", "VERIFIED");
        improvement(2, "2031-09-30", "OPEN");
        improvement(3, "2031-12-31", "DONE");
        improvement(4, "2031-12-31", "VERIFIED");
    }

    @AfterEach
    void asItWas() {
        ClockUtil.reset();
        jdbc.sql("delete from hazardflow.drill where number like 'YL-2031-test%'").update();
        jdbc.sql("delete from hazardflow.drill_improvement where number like 'YL-2031-test%'").update();
    }

    @Test
    void areThoseCountedByHand() {
        FigureRow whole = asked("coordination").whole();

        assertThat(whole.completion()).isEqualTo(new FigureRow.Rate(1, 3, new BigDecimal("33.3")));
        assertThat(whole.late()).isEqualTo(1);
        assertThat(whole.missed()).isEqualTo(1);
        assertThat(whole.good()).isEqualTo(new FigureRow.Rate(2, 4, new BigDecimal("50.0")));
        assertThat(whole.poor()).isEqualTo(1);
        assertThat(whole.improved()).isEqualTo(new FigureRow.Rate(2, 3, new BigDecimal("66.7")));
        assertThat(whole.reported()).isEqualTo(new FigureRow.Rate(2, 3, new BigDecimal("66.7")));
        assertThat(whole.reportedLate()).isEqualTo(1);
    }

    @Test
    void standByStreetAndSayNothingWhereThereIsNothingToDivideBy() {
        List<FigureRow> parts = asked("coordination").parts();

        assertThat(parts).extracting(FigureRow::key).containsExactly("001", "002");
        assertThat(parts.get(1).completion()).isEqualTo(new FigureRow.Rate(0, 0, null));
        assertThat(parts.get(1).good()).isEqualTo(new FigureRow.Rate(1, 2, new BigDecimal("50.0")));
    }

    @Test
    void countForEachWhatHeSees() {
        assertThat(asked("office.002").whole().completion().denominator()).isZero();
        assertThat(asked("office.001").whole().completion().denominator()).isEqualTo(3);
        assertThat(asked("safety.e0001").whole().completion().denominator()).isEqualTo(3);
        assertThat(asked("safety.e0003").parts()).isEmpty();
    }

    @Test
    void haveTheRowsBehindThemInTheList() {
        Caller caller = callers.byId("coordination");
        DrillFigures.Part all = new DrillFigures.Part(null, new EnumMap<>(DrillMeasure.class), 0, 0);
        figures.of(YEAR, DrillFigures.By.STREET, new CalendarFilter(null, null, null, null), caller).forEach(part -> part.counts()
            .forEach((measure, count) -> all.counts().merge(measure, count, Integer::sum)));

        assertThat(all.counts()).hasSize(DrillMeasure.values().length).allSatisfy((measure, count) ->
            assertThat(list.count(caller, behind(measure))).as(measure.name()).isEqualTo(count.longValue()));
        assertThat(list.page(caller, behind(DrillMeasure.LATE), "next", 20, 0)).extracting(Drill::number).containsExactly("YL-2031-test-002");
    }

    @Test
    void theCalendarHasEachDrillOnItsDayAndTheWindowsThatEnd() {
        Caller caller = callers.byId("office.001");
        CalendarFilter any = new CalendarFilter(null, null, null, null);

        assertThat(calendar.of(YearMonth.of(YEAR, 6), 4, any, caller)).extracting(Drill::number)
            .containsExactly("YL-2031-test-003", "YL-2031-test-001");
        assertThat(calendar.ends(YearMonth.of(YEAR, 6), any, caller)).containsExactly(Map.entry(LocalDate.of(YEAR, 6, 30), 1));
        assertThat(calendar.of(YEAR, any, caller)).filteredOn(month -> month.month() == 6)
            .containsExactly(new DrillDays.Month(6, 2, 0, 1, 1, 2, 1));
        assertThat(calendar.days(YEAR, any, caller)).containsOnlyKeys(LocalDate.of(YEAR, 6, 10), LocalDate.of(YEAR, 6, 30), LocalDate.of(YEAR, 7, 1),
            LocalDate.of(YEAR, 9, 20), LocalDate.of(YEAR, 12, 11));
    }

    private DrillFilter behind(DrillMeasure measure) {
        return new DrillFilter(null, null, null, null, null, null, null, null, null, null, null, YEAR, null, null, null, null, measure.name(), "2031-test");
    }

    private DrillFiguresController.Figures asked(String user) {
        DrillFiguresController.Figures[] found = new DrillFiguresController.Figures[1];
        callers.actAs(user, () -> found[0] = controller.figures(YEAR, "STREET", new CalendarFilter(null, null, null, null)));
        return found[0];
    }

    private void drill(String enterprise, String street, String windowEnd, String more) {
        String number = "YL-2031-test-%03d".formatted(++rows);
        jdbc.sql("""
                insert into hazardflow.drill (number, process_key, state, origin, kind, unit_kind, unit, unit_name, enterprise, street, year,
                    window_start, window_end, due_on, proposed_on)
                values (:number, 'emergency-drill', 'ARCHIVED', 'OBLIGATION', 'DRILL', 'ENTERPRISE', :enterprise, :enterprise, :enterprise, :street, 2031,
                    cast(:end as date) - 100, cast(:end as date), cast(:end as date), cast(:end as date) - 20)""")
            .param("number", number).param("enterprise", enterprise).param("street", street).param("end", windowEnd).update();
        jdbc.sql("update hazardflow.drill set " + more + " where number = ?").param(number).update();
    }

    private void improvement(int position, String deadline, String state) {
        jdbc.sql("""
                insert into hazardflow.drill_improvement (number, position, type, what, deadline, state)
                values ('YL-2031-test-001', ?, 'TRAINING', '再培训一次', cast(? as date), ?)""").params(position, deadline, state).update();
    }
}
