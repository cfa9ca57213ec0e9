package io.hazardflow.hazard.found;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardNumbers;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.NewHazard;
import io.hazardflow.hazard.Place;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the case of a hazard that the system found, by message and not by form; joins the transaction of whoever found it. */
@Component
public class FoundHazards {

    private final Enterprises enterprises;
    private final HazardNumbers numbers;
    private final SiteFindings siteFindings;
    private final Ledger ledger;
    private final RuntimeService runtime;
    private final Callers callers;
    private final Clock clock;

    FoundHazards(Enterprises enterprises, HazardNumbers numbers, SiteFindings siteFindings, Ledger ledger, @Lazy RuntimeService runtime,
                 Callers callers, Clock clock) {
        this.enterprises = enterprises;
        this.numbers = numbers;
        this.siteFindings = siteFindings;
        this.ledger = ledger;
        this.runtime = runtime;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Gives the case its number, records its first event and starts its process.
     *
     * @return business key of the new case
     * @throws NoSuchElementException when no such enterprise is registered
     */
    @Transactional
    public String report(FoundHazard found) {
        Enterprise enterprise = enterprises.find(found.enterprise())
            .orElseThrow(() -> new NoSuchElementException("no enterprise " + found.enterprise()));
        return report(found, Place.of(enterprise));
    }

    /**
     * The same at a place that may belong to no enterprise.
     *
     * @throws io.hazardflow.form.FormRejectedException when a confirmation is not good enough, see {@link SiteFindings#check}
     */
    @Transactional
    public String report(FoundHazard found, Place place) {
        siteFindings.check(found, place.enterprise() == null ? null : place.enterprise().industry());
        NewHazard hazard = new NewHazard(numbers.next(LocalDate.now(clock), place.street()), place, found.source(), found.location(),
            found.description(), found.imminentDanger(), null, found.reporter(), found.parentKey());
        Facts facts = hazard.facts(clock.instant());
        found.facts().forEach(facts::and);
        ledger.append(new LedgerEntry(hazard.number(), HazardProcess.KEY, HazardProcess.HAZARD_FOUND, found.reporter(), siteFindings.document(found),
            facts.map(), found.evidence(), found.basis()));
        Map<String, Object> variables = new HashMap<>(hazard.variables());
        variables.putAll(found.variables());
        variables.put(HazardProcess.CONFIRMED_ON_SITE.name(), found.confirmation() != null);
        variables.put(HazardProcess.FIXED_ON_SITE.name(), found.confirmation() != null && found.fix() != null);
        callers.asSystem(() -> runtime.createMessageCorrelation(HazardProcess.HAZARD_FOUND).processInstanceBusinessKey(hazard.number())
            .setVariables(variables).correlateStartMessage());
        return hazard.number();
    }
}
