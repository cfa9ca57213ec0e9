package io.hazardflow.dashboard.area;

import io.hazardflow.access.Role;
import io.hazardflow.dashboard.indicator.Indicator;
import io.hazardflow.dashboard.indicator.IndicatorGroup;
import io.hazardflow.dashboard.indicator.Measure;
import io.hazardflow.dashboard.indicator.MeasuredIndicator;
import io.hazardflow.dashboard.indicator.MeasuredIndicators;
import io.hazardflow.expiry.ValidityKind;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What enterprises in business and officers at work have in hand today (domain E, 双重预防覆盖率 to 报警装置安装率); of the past nothing is known. */
@Component
class PreventionIndicators implements MeasuredIndicators {

    private static final String STATION = "e.industry in ('GAS_STATION', 'LNG_STATION')";
    private static final String LARGE_INDUSTRY = "(e.industry = 'INDUSTRY_LARGE' or e.industry = 'INDUSTRY_SMALL' and e.above_scale)";

    private final List<MeasuredIndicator> measured;

    PreventionIndicators(EnterpriseCountable enterprises, OfficialCountable officials, ValidityCountable validities) {
        Measure operating = Measure.now(enterprises.get(), "e.status = 'OPERATING'");
        Measure preventing = operating.and(LARGE_INDUSTRY + " or " + STATION);
        Measure standardised = operating.and(STATION + " or e.above_scale or e.crowded");
        Measure gasUsers = operating.and("e.gas_use in ('PIPED', 'BOTTLED')");
        Measure chemicals = operating.and("e.industry in ('HAZCHEM_TRADE', 'GAS_STATION')");
        Measure law = Measure.now(officials.ofDepartments(), OfficialCountable.atWork(Role.LAW));
        Measure personal = kinds(validities, ValidityKind::isPersonal);
        Measure inspections = kinds(validities, kind -> kind == ValidityKind.SPECIAL_EQUIPMENT || kind == ValidityKind.FIRE_INSPECTION);
        Measure licences = kinds(validities, kind -> kind.name().endsWith("_LICENCE") || kind == ValidityKind.FIRE_ACCEPTANCE);
        measured = List.of(
            high("DUAL_PREVENTION", "双重预防覆盖率", preventing.and("e.dual_prevention = 'DONE'"), preventing),
            high("STANDARDISATION", "标准化达标率", standardised.and("e.standard_level is not null and e.standard_expires >= :today"),
                standardised),
            high("GAS_ALARMS", "报警装置安装率", gasUsers.and("e.gas_alarm"), gasUsers),
            high("CHEMICAL_MANAGERS", "危化经营单位持证率", chemicals.and("""
                exists (select from hazardflow.validity v
                    where v.enterprise = e.id and v.kind = 'MANAGER_CERTIFICATE' and v.expires_on >= :today)"""),
                chemicals),
            high("PERSONAL_CERTIFICATES", "从业证件有效率", personal.and("v.expires_on >= :today"), personal),
            high("OFFICER_CERTIFICATES", "执法人员持证率", law.and("""
                exists (select from hazardflow.officer_certificate c where c.person = p.id and :today between c.valid_from and c.valid_to)"""), law),
            low("LICENCES_EXPIRED", "许可过期率", licences.and("v.expires_on < :today"), licences),
            low("INSPECTIONS_EXPIRED", "检测检验过期率", inspections.and("v.expires_on < :today"), inspections));
    }

    private static Measure kinds(ValidityCountable validities, Predicate<ValidityKind> wanted) {
        return Measure.now(validities.get(), Arrays.stream(ValidityKind.values()).filter(wanted).map(kind -> "'" + kind.name() + "'")
            .collect(Collectors.joining(", ", "v.kind in (", ")")));
    }

    private static MeasuredIndicator high(String key, String label, Measure numerator, Measure denominator) {
        return indicator(key, label, Indicator.Better.HIGH, numerator, denominator);
    }

    private static MeasuredIndicator low(String key, String label, Measure numerator, Measure denominator) {
        return indicator(key, label, Indicator.Better.LOW, numerator, denominator);
    }

    private static MeasuredIndicator indicator(String key, String label, Indicator.Better better, Measure numerator, Measure denominator) {
        return new MeasuredIndicator(new Indicator(key, label, IndicatorGroup.PREVENTION, Indicator.Unit.RATE, better), numerator, denominator);
    }

    @Override
    public List<MeasuredIndicator> measured() {
        return measured;
    }
}
