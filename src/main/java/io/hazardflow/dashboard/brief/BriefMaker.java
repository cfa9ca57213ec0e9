package io.hazardflow.dashboard.brief;

import io.hazardflow.access.Caller;
import io.hazardflow.dashboard.unit.Unit;
import io.hazardflow.notice.Announcement;
import io.hazardflow.notice.Announcements;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reckons the brief of a unit, keeps it and tells the unit's posts, all in one transaction and of one moment. */
@Component
class BriefMaker {

    static final String NOTICE = "weekly-brief";

    private final MovedIndicators indicators;
    private final BriefHazards hazards;
    private final BriefBacklog backlog;
    private final BriefTable table;
    private final Announcements announcements;
    private final Clock clock;

    BriefMaker(MovedIndicators indicators, BriefHazards hazards, BriefBacklog backlog, BriefTable table, Announcements announcements, Clock clock) {
        this.indicators = indicators;
        this.hazards = hazards;
        this.backlog = backlog;
        this.table = table;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional(isolation = Isolation.REPEATABLE_READ, propagation = Propagation.REQUIRES_NEW)
    public void make(Week week, Unit unit) {
        Brief brief = brief(week, unit);
        table.keep(brief);
        announcements.announce(new Announcement(NOTICE, null, null, false, facts(week, brief), unit.posts(), List.of(), null,
            "/dashboard/brief?week=" + week.name() + unit.query()));
    }

    /** Not kept and told to nobody. */
    @Transactional
    public Brief brief(Week week, Unit unit) {
        Caller sight = unit.sight();
        MovedIndicators.Weeks weeks = indicators.of(week, sight);
        return new Brief(week.name(), week.monday(), week.sunday(), unit.kind(), unit.code(), unit.name(), clock.instant(),
            new Brief.Flow(weeks.counted("HAZARDS_FOUND"), weeks.counted("HAZARDS_PASSED"), hazards.closed(week, sight)), hazards.open(sight),
            hazards.rungs(sight), hazards.worst(sight), indicators.most(weeks), hazards.due(week.next(), sight), backlog.of(week.next(), sight));
    }

    private static Map<String, String> facts(Week week, Brief brief) {
        return Map.of("unit", brief.unitName(), "year", brief.week().substring(0, 4), "week", String.valueOf(week.number()),
            "from", brief.from().toString(), "to", brief.to().toString(), "found", String.valueOf(brief.flow().found().now()),
            "passed", String.valueOf(brief.flow().passed().now()), "overdue", String.valueOf(brief.open().overdue()),
            "major", String.valueOf(brief.open().major()), "due", String.valueOf(brief.due().total()));
    }
}
