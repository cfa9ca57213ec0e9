package io.hazardflow.campaign.selfcheck;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which self-checks the operating enterprises have to make, as it holds on a day. */
@Component
class EffectivePlans {

    /** One row an enterprise and checklist; parameter {@code day}. */
    static final String SQL = """
        select distinct on (x.enterprise, x.checklist) x.enterprise, x.checklist, x.frequency, x.origin, f.window_days, f.remind_hours, x.basis
        from (
            select e.id as enterprise, d.checklist, d.frequency, 'DEFAULT' as origin, d.basis
            from hazardflow.enterprise e join hazardflow.self_check_default d on d.industry is null or d.industry = e.industry
            where e.status = 'OPERATING' and d.effective_from <= :day and coalesce(d.effective_to, :day) >= :day
            union all
            select p.enterprise, p.checklist, p.frequency, p.origin, p.reason
            from hazardflow.self_check_plan p join hazardflow.enterprise e on e.id = p.enterprise and e.status = 'OPERATING'
            where p.starts_on <= :day) x
        join hazardflow.self_check_frequency f on f.frequency = x.frequency and f.effective_from <= :day and coalesce(f.effective_to, :day) >= :day
        where exists (
            select from hazardflow.checklist c
            where c.id = x.checklist and c.effective_from <= :day and coalesce(c.effective_to, :day) >= :day)
        order by x.enterprise, x.checklist,
            array_position(array['DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'], x.frequency),
            array_position(array['DEFAULT', 'DEMANDED', 'OWN'], x.origin), f.effective_from desc
        """;

    private final JdbcClient jdbc;

    EffectivePlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<EffectivePlan> of(String enterprise, LocalDate day) {
        return jdbc.sql("select * from (" + SQL + ") plan where enterprise = :enterprise order by checklist").param("day", day)
            .param("enterprise", enterprise).query(EffectivePlan.class).list();
    }

    /**
     * Plans in the order of enterprise and checklist.
     *
     * @param after {@code enterprise/checklist} behind which to begin; empty for the beginning
     */
    List<EffectivePlan> page(LocalDate day, String after, int size) {
        return jdbc.sql("select * from (" + SQL + ") plan where enterprise || '/' || checklist > :after order by enterprise || '/' || checklist limit :size")
            .param("day", day).param("after", after).param("size", size).query(EffectivePlan.class).list();
    }

    /** How often the checklist comes by default for the enterprise; null where no default asks for it. */
    Frequency byDefault(String enterprise, String checklist, LocalDate day) {
        return jdbc.sql("""
                select d.frequency from hazardflow.enterprise e join hazardflow.self_check_default d on d.industry is null or d.industry = e.industry
                where e.id = :enterprise and d.checklist = :checklist and d.effective_from <= :day and coalesce(d.effective_to, :day) >= :day""")
            .param("enterprise", enterprise).param("checklist", checklist).param("day", day).query(String.class).list().stream()
            .map(Frequency::valueOf).min(Enum::compareTo).orElse(null);
    }
}
