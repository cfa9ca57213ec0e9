package io.hazardflow.dashboard.sequence;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.privacy.AccountNames;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looked at which finding and what he noted; append-only. */
@Component
class Looks {

    private final JdbcClient jdbc;
    private final Callers callers;
    private final Clock clock;

    Looks(JdbcClient jdbc, Callers callers, Clock clock) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.clock = clock;
    }

    record Look(String by, Instant at, String note) {
    }

    private record Row(String reference, String person, String note, Instant at) {
    }

    void note(Kind kind, String reference, String note, Caller caller) {
        jdbc.sql("insert into hazardflow.sequence_look (kind, reference, person, note, at) values (?, ?, ?, ?, ?)")
            .params(kind.name(), reference, caller.userId(), note, Timestamp.from(clock.instant())).update();
    }

    /** By finding, the newest first. */
    Map<String, List<Look>> of(Kind kind, Collection<String> references, Caller viewer) {
        return jdbc.sql("""
                select reference, person, note, at from hazardflow.sequence_look where kind = :kind and reference = any(:references)
                order by at desc, id desc""")
            .param("kind", kind.name()).param("references", references.toArray(String[]::new)).query(Row.class).list().stream()
            .collect(Collectors.groupingBy(Row::reference, Collectors.mapping(row -> new Look(AccountNames.shown(callers.byId(row.person()), viewer),
                row.at(), row.note()), Collectors.toList())));
    }
}
