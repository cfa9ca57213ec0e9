package io.hazardflow.registry;

import io.hazardflow.access.Caller;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts names to the codes of an enterprise and shows its people as far as the viewer may see them. */
@Component
public class EnterpriseViews {

    private final Streets streets;
    private final Industries industries;
    private final Departments departments;
    private final People people;

    EnterpriseViews(Streets streets, Industries industries, Departments departments, People people) {
        this.streets = streets;
        this.industries = industries;
        this.departments = departments;
        this.people = people;
    }

    EnterpriseRow row(Enterprise e, Caller viewer) {
        RegistryPeople people = RegistryPeople.seenBy(viewer, e.id());
        return new EnterpriseRow(e.id(), e.name(), e.creditCode(), e.street(), streets.name(e.street()), e.address(), e.industry(),
            industries.label(e.industry()), e.lat(), e.lng(), people.name(e.safetyOfficer()), people.phone(e.phone()), e.status(), Choices.STATUS.get(e.status()));
    }

    public EnterpriseCard card(Enterprise e, Caller viewer) {
        RegistryPeople people = RegistryPeople.seenBy(viewer, e.id());
        Optional<String> department = industries.find(e.industry()).map(Industry::department);
        String gridWorkerName = Optional.ofNullable(e.profile().gridWorker()).flatMap(this.people::find).map(Person::name).orElse(null);
        return new EnterpriseCard(row(e, viewer),
            e.profile().withLegalRep(people.name(e.profile().legalRep()), people.phone(e.profile().legalRepPhone())), department.orElse(null),
            department.map(departments::name).orElse(null), gridWorkerName, labels(e.profile()));
    }

    private static Map<String, String> labels(EnterpriseProfile profile) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("gasUse", Choices.GAS_USE.get(profile.gasUse()));
        labels.put("standardLevel", Choices.STANDARD_LEVEL.get(profile.standardLevel()));
        labels.put("dualPrevention", Choices.DUAL_PREVENTION.get(profile.dualPrevention()));
        labels.put("riskColor", Choices.RISK_COLOR.get(profile.riskColor()));
        return labels;
    }
}
