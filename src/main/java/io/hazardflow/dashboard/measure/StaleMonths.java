package io.hazardflow.dashboard.measure;

import io.hazardflow.platform.EngineClock;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which months of which streets have to be summed again; noted in the transaction of the step, without waiting for others. */
@Component
public class StaleMonths {

    private static final List<String> ANCHORS = List.of("reportedAt", "orderedAt", "firstDeadline", "deadline", "firstReviewAt", "passedAt", "lookBackAt",
        "supervisionDeadline", "lastAt");

    private static final String OF_TASKS = """
        insert into hazardflow.hazard_month_stale (month, street)
        select distinct cast(date_trunc('month', moment.at at time zone '%s') as date), coalesce(m.street, '')
        from hazardflow.activity_time t
        join hazardflow.hazard_measure m on m.number = t.case_number
        cross join lateral (values (t.due), (t.ended)) as moment (at)
        where t.task is not null and moment.at is not null""".formatted(EngineClock.ZONE);

    private final JdbcClient jdbc;

    StaleMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A month of a street; the text is empty for cases of no street. */
    record Month(LocalDate month, String street) {
    }

    /** Every month in which the case is counted. */
    void note(HazardMeasure measure) {
        String street = Objects.requireNonNullElse(measure.text("street"), "");
        ANCHORS.stream().map(measure::time).filter(Objects::nonNull).map(StaleMonths::monthOf).distinct().forEach(month ->
            jdbc.sql("insert into hazardflow.hazard_month_stale (month, street) values (?, ?)").params(Date.valueOf(month), street).update());
    }

    /** The months in which one passing of an activity of a hazard is counted; others are counted nowhere. @param id of {@code activity_time} */
    public void noteTask(String id) {
        jdbc.sql(OF_TASKS + " and t.id = ?").param(id).update();
    }

    /** The months in which any passing is counted. */
    public void noteAllTasks() {
        jdbc.sql(OF_TASKS).update();
    }

    /** All months in which the tasks and reviews of a case are counted, before or after it has come to count elsewhere or not at all. */
    void noteTasksAndReviews(String number) {
        jdbc.sql(OF_TASKS + " and t.case_number = ?").param(number).update();
        jdbc.sql("""
                insert into hazardflow.hazard_month_stale (month, street)
                select distinct cast(date_trunc('month', r.at at time zone '%s') as date), coalesce(m.street, '')
                from hazardflow.hazard_review r join hazardflow.hazard_measure m on m.number = r.number
                where r.number = ?""".formatted(EngineClock.ZONE))
            .param(number).update();
    }

    /** Takes some away, the oldest first; two nodes never take the same. */
    List<Month> take(int limit) {
        return jdbc.sql("""
                with taken as (
                    delete from hazardflow.hazard_month_stale where id in (
                        select id from hazardflow.hazard_month_stale order by id limit ? for update skip locked)
                    returning month, street)
                select distinct month, street from taken order by month, street""").param(limit).query(Month.class).list();
    }

    boolean any() {
        return jdbc.sql("select exists (select from hazardflow.hazard_month_stale)").query(Boolean.class).single();
    }

    /** Before a rebuild: what was summed is void. */
    void all() {
        jdbc.sql("delete from hazardflow.hazard_month_stale").update();
        jdbc.sql("delete from hazardflow.hazard_month").update();
    }

    private static LocalDate monthOf(Instant at) {
        return LocalDate.ofInstant(at, EngineClock.ZONE).withDayOfMonth(1);
    }
}
