package io.hazardflow.broadcast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When recipients were urged, and whether they may be again. */
@Component
class BroadcastUrgings {

    private final JdbcClient jdbc;

    BroadcastUrgings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Urging(Instant at, String by, int people) {
    }

    /** The newest first. */
    List<Urging> of(String number) {
        return jdbc.sql("select at, by_name, people from hazardflow.broadcast_urging where number = ? order by day desc").param(number)
            .query((row, index) -> new Urging(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2), row.getInt(3))).list();
    }

    /** Why nobody can be urged now, in words for the screen. */
    Optional<String> refusal(Broadcast broadcast, int waiting, LocalDate today) {
        if (!broadcast.stands()) {
            return Optional.of("这条公告已撤回");
        }
        if (broadcast.confirmBy() == null) {
            return Optional.of("这条公告不要求确认");
        }
        if (waiting == 0) {
            return Optional.of("没有待确认的人");
        }
        return urgedOn(broadcast.number(), today) ? Optional.of("今天已经催促过，明天可以再催") : Optional.empty();
    }

    private boolean urgedOn(String number, LocalDate day) {
        return jdbc.sql("select exists (select from hazardflow.broadcast_urging where number = :number and day = :day)")
            .param("number", number).param("day", day).query(Boolean.class).single();
    }
}
