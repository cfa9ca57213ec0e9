package io.hazardflow.hazard.procedure;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.registry.Enterprises;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The variables of a case as the hazard list knows it, for a process that is started when the main one is over. */
@Component
public class CaseVariables {

    private final Enterprises enterprises;

    CaseVariables(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    /** Whose hazard it is, how grave and who is in charge; deadlines as they stood last. */
    public Map<String, Object> of(HazardCase hazard) {
        String riskColor = hazard.enterprise() == null ? null
            : enterprises.find(hazard.enterprise()).map(e -> e.profile() == null ? null : e.profile().riskColor()).orElse(null);
        return Facts.of(HazardProcess.CASE_NUMBER, hazard.number())
            .and(HazardProcess.STREET, hazard.street())
            .and(HazardProcess.ENTERPRISE, hazard.enterprise())
            .and(HazardProcess.ENTERPRISE_NAME, hazard.enterpriseName())
            .and(HazardProcess.INDUSTRY, hazard.industry())
            .and(HazardProcess.CATEGORY, hazard.category())
            .and(HazardProcess.RECTIFIER_GROUP, hazard.ownerGroup())
            .and(HazardProcess.SOURCE, hazard.source().name())
            .and(HazardProcess.LEVEL, hazard.level() == null ? null : hazard.level().name())
            .and(HazardProcess.LEVEL_LABEL, hazard.subGrade() == null ? null : hazard.level().label() + " " + hazard.subGrade())
            .and(HazardProcess.SUB_GRADE, hazard.subGrade() == null ? null : hazard.subGrade().name())
            .and(HazardProcess.DEPARTMENT, hazard.dept())
            .and(HazardProcess.RISK_COLOR, riskColor)
            .and(HazardProcess.IMMINENT_DANGER, hazard.imminentDanger())
            .and(HazardProcess.RECTIFIER_GROUP, hazard.ownerGroup())
            .and(HazardProcess.CONFIRMED_ON_SITE, false)
            .and(HazardProcess.FIXED_ON_SITE, false)
            .and(HazardProcess.OWNERLESS, false)
            .and(HazardProcess.PROVISIONAL, false)
            .and(HazardProcess.ORDER_ISSUED, false)
            .and(HazardProcess.FEEDBACK_GIVEN, false)
            .and(HazardProcess.REJECT_COUNT, 0)
            .and(HazardProcess.DEADLINE, hazard.deadline() == null ? null : Date.from(hazard.deadline()))
            .and(HazardProcess.DEADLINE_TEXT, hazard.deadline() == null ? null : Deadlines.shown(hazard.deadline()))
            .map();
    }
}
