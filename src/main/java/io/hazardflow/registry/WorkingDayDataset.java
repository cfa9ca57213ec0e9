package io.hazardflow.registry;

import static io.hazardflow.registry.Column.required;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holidays and make-up days. A year counts as loaded once its New Year's Day and its National Day are entered as days off. */
@Component
@Order(5)
class WorkingDayDataset implements Dataset {

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final List<Column> columns = List.of(
        required("日期", "day", new DateCell()),
        required("上班", "working", new YesNoCell(false)),
        required("说明", "note", TextCell.upTo(50)),
        required("依据", "basis", TextCell.upTo(200)));

    WorkingDayDataset(JdbcClient jdbc, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
    }

    @Override
    public String name() {
        return "working-days";
    }

    @Override
    public String title() {
        return "工作日历";
    }

    @Override
    public String table() {
        return "working_day_exception";
    }

    @Override
    public String key() {
        return "day";
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void saved() {
        jdbc.sql("""
            insert into hazardflow.calendar_year (year, source)
            select extract(year from day)::integer, min(basis)
            from hazardflow.working_day_exception
            where not working and to_char(day, 'MM-DD') in ('01-01', '10-01')
            group by 1 having count(*) = 2
            on conflict (year) do nothing
            """).update();
    }

    @Override
    public void committed() {
        workingDays.refresh();
    }
}
