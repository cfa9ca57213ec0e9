package io.hazardflow.dashboard.enterprise;

import io.hazardflow.access.Caller;
import io.hazardflow.expiry.Thresholds;
import io.hazardflow.expiry.ValidityKind;
import io.hazardflow.privacy.PersonalData;
import io.hazardflow.privacy.PersonalField;
import io.hazardflow.privacy.Sight;
import io.hazardflow.privacy.Whose;
import io.hazardflow.registry.Enterprise;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of an enterprise in business runs out, the first day at the top. */
@Component
class ValidityPart {

    private static final int SHOWN = 5;

    private final JdbcClient jdbc;
    private final Thresholds thresholds;
    private final Clock clock;

    ValidityPart(JdbcClient jdbc, Thresholds thresholds, Clock clock) {
        this.jdbc = jdbc;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    /**
     * @param expired  over
     * @param soon     to end within the first warning
     * @param soonDays days of that warning
     */
    record Shown(long all, long expired, long soon, int soonDays, List<Line> items) {
    }

    /**
     * @param item     which equipment, or whose certificate; null when the kind says all
     * @param daysLeft negative once it is over
     */
    record Line(String id, String kindLabel, String item, LocalDate expiresOn, long daysLeft) {
    }

    private record Counts(long n, long expired, long soon) {
    }

    private record Found(String id, ValidityKind kind, String item, LocalDate expiresOn) {
    }

    Shown of(Enterprise enterprise, Caller reader) {
        LocalDate today = LocalDate.now(clock);
        int soonDays = thresholds.on(today).stream().findFirst().orElse(0);
        if (!enterprise.operating()) {
            return new Shown(0, 0, 0, soonDays, List.of());
        }
        Counts counts = jdbc.sql("""
                select count(*) as n, count(*) filter (where v.expires_on < :today) as expired,
                       count(*) filter (where v.expires_on between :today and :soon) as soon
                from hazardflow.validity v where v.enterprise = :enterprise""")
            .param("enterprise", enterprise.id()).param("today", today).param("soon", today.plusDays(soonDays)).query(Counts.class).single();
        Sight people = PersonalData.sight(reader, Whose.ENTERPRISE_IN_REGISTER, enterprise.id());
        List<Line> items = jdbc.sql("""
                select v.id, v.kind, v.item, v.expires_on from hazardflow.validity v where v.enterprise = ? order by v.expires_on, v.id limit ?""")
            .params(enterprise.id(), SHOWN).query(Found.class).list().stream().map(found -> line(found, people, today)).toList();
        return new Shown(counts.n(), counts.expired(), counts.soon(), soonDays, items);
    }

    private static Line line(Found found, Sight people, LocalDate today) {
        String item = found.kind() == ValidityKind.STANDARDISATION ? null
            : found.kind().isPersonal() ? people.show(PersonalField.NAME, found.item()) : found.item();
        return new Line(found.id(), found.kind().label(), item, found.expiresOn(), ChronoUnit.DAYS.between(today, found.expiresOn()));
    }
}
