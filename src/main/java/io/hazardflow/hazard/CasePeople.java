package io.hazardflow.hazard;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.privacy.AccountNames;
import io.hazardflow.privacy.PersonalData;
import io.hazardflow.privacy.PersonalField;
import io.hazardflow.privacy.Sight;
import io.hazardflow.privacy.Whose;
import java.util.List;

/** The people of one case as one viewer may know them. Officials act in office, so their names are shown to whoever sees the case. */
public final class CasePeople {

    private final HazardCase hazard;
    private final Caller viewer;
    private final Sight reporter;

    private CasePeople(HazardCase hazard, Caller viewer, Sight reporter) {
        this.hazard = hazard;
        this.viewer = viewer;
        this.reporter = reporter;
    }

    /** @param events the case's ledger, whose first event is the report */
    public static CasePeople of(HazardCase hazard, List<LedgerEvent> events, Caller viewer, Callers callers) {
        return new CasePeople(hazard, viewer, reporterSight(hazard, events, viewer, callers));
    }

    public String reporter() {
        return reporter.show(PersonalField.NAME, hazard.reporterName());
    }

    /** A name that a form of the case gives for somebody of the enterprise. */
    public String named(String name) {
        return enterprise(hazard.enterprise()).show(PersonalField.NAME, name);
    }

    /** Who did a step. */
    public String actor(LedgerEvent event) {
        Sight sight = isReport(event) ? reporter : sight(event.actor().userId(), event.actor().role(), viewer);
        return sight.show(PersonalField.NAME, event.actor().name());
    }

    /** How much of the personal fields of a step's form the viewer sees. */
    public Sight inForm(LedgerEvent event) {
        return isReport(event) && protectsReporter(hazard, event) ? reporter : enterprise(hazard.enterprise());
    }

    /** Whether what somebody said beside the forms is for the viewer: what officials tell each other is not for the enterprise. */
    public boolean mayRead(LedgerEvent event) {
        return !viewer.isEnterprise() || isBy(event, viewer) || Membership.of(event.actor().role()).filter(CasePeople::isOfEnterprise).isPresent()
            || event.document().path("mentions").findValuesAsText("account").stream().anyMatch(viewer.userId()::equals);
    }

    /** How much of a name the viewer sees that the actor of an event gave: an official names officials. */
    public Sight toldBy(LedgerEvent event) {
        return Membership.of(event.actor().role()).filter(CasePeople::isOfEnterprise).isPresent() ? enterprise(hazard.enterprise()) : Sight.PLAIN;
    }

    private static boolean isBy(LedgerEvent event, Caller person) {
        return person.userId().equals(event.actor().userId());
    }

    /** The name of an account that holds a task. */
    static String nameOf(Caller holder, Caller viewer) {
        return AccountNames.shown(holder, viewer);
    }

    /** An enterprise learns that its case is under hold, not why. */
    public boolean viewerIsEnterprise() {
        return viewer.isEnterprise();
    }

    private static Sight reporterSight(HazardCase hazard, List<LedgerEvent> events, Caller viewer, Callers callers) {
        boolean himself = viewer.userId().equals(hazard.reporter());
        if (!himself && events.stream().findFirst().filter(report -> protectsReporter(hazard, report)).isPresent()) {
            Caller whateverUnitHeActsFor = callers.byId(viewer.userId());
            Sight ofThePerson = PersonalData.sight(whateverUnitHeActsFor, Whose.PROTECTED_REPORTER, hazard.enterprise());
            Sight ofThePost = PersonalData.sight(viewer, Whose.PROTECTED_REPORTER, hazard.enterprise());
            return ofThePerson == Sight.HIDDEN ? Sight.HIDDEN : ofThePost;
        }
        return sight(hazard.reporter(), hazard.reporterRole(), viewer);
    }

    private static boolean protectsReporter(HazardCase hazard, LedgerEvent report) {
        boolean anonymous = report.document() != null && report.document().path("anonymous").asBoolean(false);
        return anonymous || hazard.source().protectsReporter();
    }

    private static Sight sight(String userId, String group, Caller viewer) {
        if (viewer.userId().equals(userId)) {
            return Sight.PLAIN;
        }
        return Membership.of(group).filter(CasePeople::isOfEnterprise)
            .map(m -> PersonalData.sight(viewer, Whose.ENTERPRISE_IN_CASE, m.unit())).orElse(Sight.PLAIN);
    }

    private Sight enterprise(String enterprise) {
        return PersonalData.sight(viewer, Whose.ENTERPRISE_IN_CASE, enterprise);
    }

    private static boolean isOfEnterprise(Membership membership) {
        return membership.role().reach() == Role.Reach.ENTERPRISE;
    }

    private static boolean isReport(LedgerEvent event) {
        return event.sequence() == 1;
    }
}
