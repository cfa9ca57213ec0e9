package io.hazardflow.dashboard.area;

import io.hazardflow.access.Role;
import io.hazardflow.dashboard.indicator.Indicator;
import io.hazardflow.dashboard.indicator.IndicatorGroup;
import io.hazardflow.dashboard.indicator.Measure;
import io.hazardflow.dashboard.indicator.MeasuredIndicator;
import io.hazardflow.dashboard.indicator.MeasuredIndicators;
import io.hazardflow.dashboard.measure.HazardCount;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the grid finds and where it goes (domain E, 网格员人均有效上报 and 覆盖率); of streets, never of persons. */
@Component
class GridIndicators implements MeasuredIndicators {

    private final List<MeasuredIndicator> measured;

    GridIndicators(HazardCountable hazards, OfficialCountable officials, EnterpriseCountable enterprises) {
        Measure valid = Measure.in(hazards.get(), HazardCount.GRID_VALID.anchor().column(), HazardCount.GRID_VALID.condition());
        Measure workers = Measure.now(officials.ofStreets(), OfficialCountable.atWork(Role.GRID));
        Measure operating = Measure.during(enterprises.get(), "e.status = 'OPERATING'");
        measured = List.of(
            new MeasuredIndicator(new Indicator("GRID_REPORTS_EACH", "网格员人均有效上报", IndicatorGroup.GRID, Indicator.Unit.MEAN, Indicator.Better.NEITHER),
                valid, workers),
            new MeasuredIndicator(new Indicator("GRID_COVERAGE", "网格巡查覆盖率", IndicatorGroup.GRID, Indicator.Unit.RATE, Indicator.Better.HIGH),
                operating.and("e.id in (select v.enterprise from hazardflow.grid_visit v where v.day between :first and :last)"), operating));
    }

    @Override
    public List<MeasuredIndicator> measured() {
        return measured;
    }
}
