package io.hazardflow.dashboard.area;

import io.hazardflow.dashboard.indicator.Indicator;
import io.hazardflow.dashboard.indicator.IndicatorGroup;
import io.hazardflow.dashboard.indicator.Measure;
import io.hazardflow.dashboard.indicator.MeasuredIndicator;
import io.hazardflow.dashboard.indicator.MeasuredIndicators;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether enterprises look for hazards themselves (domain E: 企业上线率 to 零隐患报告占比). */
@Component
class SelfCheckIndicators implements MeasuredIndicators {

    private final List<MeasuredIndicator> measured;

    SelfCheckIndicators(EnterpriseCountable enterprises) {
        Measure operating = Measure.now(enterprises.get(), "e.status = 'OPERATING'");
        measured = List.of(new MeasuredIndicator(
            new Indicator("ENTERPRISES_ONLINE", "企业上线率", IndicatorGroup.SELF_CHECK, Indicator.Unit.RATE, Indicator.Better.HIGH),
            operating.and("""
                exists (select from act_id_membership g join hazardflow.account a on a.user_id = g.user_id_
                    where g.group_id_ in ('enterprise-head:' || e.id, 'enterprise-safety:' || e.id, 'enterprise-staff:' || e.id)
                      and a.disabled_since is null and a.last_sign_in is not null)"""), operating));
    }

    @Override
    public List<MeasuredIndicator> measured() {
        return measured;
    }
}
