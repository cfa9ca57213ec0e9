package io.hazardflow.dashboard.band;

import io.hazardflow.dashboard.indicator.Indicator;
import io.hazardflow.dashboard.indicator.Indicators;
import io.hazardflow.dashboard.unit.UnitKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code hazardflow.indicator_band}. */
@Component
class Bands {

    private static final Logger LOG = LoggerFactory.getLogger(Bands.class);
    private static final String COLUMNS =
        "id, indicator, kind, span, low, high, margin, least, effective_from, effective_to, basis, reason, set_by, set_at";
    private static final String KINDS = "array_position(array['DISTRICT', 'STREET', 'DEPARTMENT'], kind)";

    private final JdbcClient jdbc;
    private final Indicators indicators;
    private final Clock clock;

    Bands(JdbcClient jdbc, Indicators indicators, Clock clock) {
        this.jdbc = jdbc;
        this.indicators = indicators;
        this.clock = clock;
    }

    /** Those in force on a day whose indicator there is. */
    List<Band> on(LocalDate day) {
        Set<String> known = known();
        return jdbc.sql("select " + COLUMNS + " from hazardflow.indicator_band where effective_from <= :day "
                + "and (effective_to is null or effective_to >= :day) order by indicator, " + KINDS)
            .param("day", day).query(Band.class).list().stream().filter(band -> known.contains(band.indicator())).toList();
    }

    /** Past ones and those to come too, the newest of each indicator first. */
    List<Band> all() {
        return jdbc.sql("select " + COLUMNS + " from hazardflow.indicator_band order by indicator, " + KINDS + ", effective_from desc, id desc")
            .query(Band.class).list();
    }

    Optional<Band> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from hazardflow.indicator_band where id = ?").param(id).query(Band.class).optional();
    }

    /** Puts a row in the place of those of the same indicator and kind that would hold from its first day on. */
    @Transactional
    public void replace(BandDraft draft, String by) {
        end(draft.indicator(), draft.kind(), draft.from(), null, null);
        jdbc.sql("""
                insert into hazardflow.indicator_band
                    (indicator, kind, span, low, high, margin, least, effective_from, basis, reason, set_by, set_at)
                values (:indicator, :kind, :span, :low, :high, :margin, :least, :from, :basis, :reason, :by, :now)""")
            .param("indicator", draft.indicator()).param("kind", draft.kind().name()).param("span", draft.span().name())
            .param("low", draft.low()).param("high", draft.high()).param("margin", draft.margin()).param("least", draft.least())
            .param("from", draft.from()).param("basis", draft.basis()).param("reason", draft.reason()).param("by", by)
            .param("now", OffsetDateTime.now(clock)).update();
        checkAnew();
    }

    /** From today on there is none. */
    @Transactional
    public void end(Band band, String reason, String by) {
        end(band.indicator(), band.kind(), LocalDate.now(clock), reason, by);
        checkAnew();
    }

    private void end(String indicator, UnitKind kind, LocalDate from, String reason, String by) {
        jdbc.sql("""
                update hazardflow.indicator_band set effective_to = cast(:from as date) - 1, reason = coalesce(:reason, reason),
                    set_by = coalesce(:by, set_by), set_at = case when cast(:by as text) is null then set_at else :now end
                where indicator = :indicator and kind = :kind and (effective_to is null or effective_to >= :from)""")
            .param("from", from).param("reason", reason).param("by", by).param("now", OffsetDateTime.now(clock))
            .param("indicator", indicator).param("kind", kind.name()).update();
    }

    /** What was found today does not hold any more. */
    private void checkAnew() {
        jdbc.sql("delete from hazardflow.indicator_check where day = ?").param(LocalDate.now(clock)).update();
    }

    Set<String> known() {
        return indicators.all().stream().map(Indicator::key).collect(Collectors.toSet());
    }

    @EventListener(ApplicationReadyEvent.class)
    void warnOfUnknown() {
        Set<String> unknown = all().stream().map(Band::indicator).collect(Collectors.toCollection(TreeSet::new));
        unknown.removeAll(known());
        if (!unknown.isEmpty()) {
            LOG.warn("bands of indicators that there are not: {}; they are left out", unknown);
        }
    }
}
