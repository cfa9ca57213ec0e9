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
class StaleMonths {

    private static final List<String> ANCHORS = List.of("reportedAt", "orderedAt", "firstDeadline", "deadline", "firstReviewAt", "passedAt", "lookBackAt",
        "supervisionDeadline", "lastAt");

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
