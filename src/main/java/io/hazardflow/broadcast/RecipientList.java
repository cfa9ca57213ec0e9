package io.hazardflow.broadcast;

import io.hazardflow.access.Caller;
import io.hazardflow.privacy.PersonalData;
import io.hazardflow.privacy.PersonalField;
import io.hazardflow.privacy.Whose;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Streets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who received a broadcast and who of them has not confirmed, by unit, with names as the viewer may see them. */
@Component
class RecipientList {

    private static final String FROM = """
        from hazardflow.broadcast_recipient r
        left join public.act_id_user u on u.id_ = r.person
        left join hazardflow.account a on a.user_id = r.person
        left join hazardflow.enterprise e on e.id = r.enterprise
        where r.number = :number and\s""";

    private static final String COLUMNS = """
        select r.person, coalesce(u.last_, '') || coalesce(u.first_, '') as name, r.post, r.enterprise, e.name as enterprise_name, r.street,
               a.disabled_since is not null or u.id_ is null as disabled, r.confirmed_at
        """;

    private static final String ORDER =
        " order by (r.confirmed_at is not null), r.department nulls first, r.street, r.enterprise nulls first, r.post, r.person";

    private final JdbcClient jdbc;
    private final BroadcastList list;
    private final Streets streets;
    private final Departments departments;
    private final UnitOfPost units;
    private final Clock clock;

    RecipientList(JdbcClient jdbc, BroadcastList list, Streets streets, Departments departments, UnitOfPost units, Clock clock) {
        this.jdbc = jdbc;
        this.list = list;
        this.streets = streets;
        this.departments = departments;
        this.units = units;
        this.clock = clock;
    }

    enum State { WAITING, CONFIRMED, LATE, GONE }

    /**
     * @param unit  enterprise, street or department by its name
     * @param area  street of an enterprise; null for others
     * @param state {@code GONE} for an account that is not in use any more and has not confirmed
     */
    record Row(String unit, String area, String role, String name, State state, Instant confirmedAt) {
    }

    record Page(List<Row> rows, long total) {
    }

    /** How far one street or department has come. */
    record Part(String label, int recipients, int confirmed) {
    }

    private record Stored(String person, String name, String post, String enterprise, String enterpriseName, String street, boolean disabled,
                          OffsetDateTime confirmedAt) {
    }

    /** @param waiting whether to show only those who have not confirmed */
    Page page(Broadcast broadcast, boolean waiting, Caller viewer, int size, long offset) {
        Reach.Condition within = list.followed(broadcast, viewer);
        String condition = within.sql() + (waiting ? " and r.confirmed_at is null" : "");
        List<Row> rows = select(COLUMNS + FROM + condition + ORDER + " limit :size offset :offset", broadcast, within)
            .param("size", size).param("offset", offset).query(Stored.class).list().stream()
            .map(stored -> row(stored, broadcast, viewer)).toList();
        return new Page(rows, select("select count(*) " + FROM + condition, broadcast, within).query(Long.class).single());
    }

    /** By street, and by department for officials of departments. */
    List<Part> parts(Broadcast broadcast, Caller viewer) {
        Reach.Condition within = list.followed(broadcast, viewer);
        return select("select r.street, r.department, count(*), count(r.confirmed_at) " + FROM + within.sql()
            + " group by r.street, r.department order by r.department nulls first, r.street", broadcast, within)
            .query((row, index) -> new Part(row.getString(1) != null ? streets.name(row.getString(1)) : departments.name(row.getString(2)),
                row.getInt(3), row.getInt(4))).list();
    }

    private JdbcClient.StatementSpec select(String sql, Broadcast broadcast, Reach.Condition within) {
        return jdbc.sql(sql).params(within.parameters()).params(Map.of("number", broadcast.number()));
    }

    private Row row(Stored stored, Broadcast broadcast, Caller viewer) {
        String name = stored.name().isBlank() ? stored.person() : stored.name().strip();
        String shown = stored.enterprise() == null || viewer.userId().equals(stored.person()) ? name
            : PersonalData.sight(viewer, Whose.ENTERPRISE_IN_CASE, stored.enterprise()).show(PersonalField.NAME, name);
        Instant confirmedAt = stored.confirmedAt() == null ? null : stored.confirmedAt().toInstant();
        return new Row(Objects.requireNonNullElseGet(stored.enterpriseName(), () -> units.unit(stored.post())),
            stored.enterprise() == null ? null : streets.name(stored.street()), units.role(stored.post()), shown,
            state(stored, confirmedAt, broadcast), confirmedAt);
    }

    private State state(Stored stored, Instant confirmedAt, Broadcast broadcast) {
        if (confirmedAt == null) {
            return stored.disabled() ? State.GONE : State.WAITING;
        }
        LocalDate day = LocalDate.ofInstant(confirmedAt, clock.getZone());
        return broadcast.confirmBy() != null && day.isAfter(broadcast.confirmBy()) ? State.LATE : State.CONFIRMED;
    }
}
