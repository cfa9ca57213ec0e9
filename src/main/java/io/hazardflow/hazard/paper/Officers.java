package io.hazardflow.hazard.paper;

import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.registry.OfficerCertificate;
import io.hazardflow.registry.OfficerCertificates;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The officials on a paper, with the numbers of their certificates. */
@Component
public class Officers {

    private final OfficerCertificates certificates;
    private final Callers callers;

    Officers(OfficerCertificates certificates, Callers callers) {
        this.certificates = certificates;
        this.callers = callers;
    }

    /** @param certificate number of the certificate, null for an official without one */
    public record Officer(String name, String certificate) {

        /** Name and number in one text. */
        public String shown() {
            return certificate == null ? name : name + "（执法证号 " + certificate + "）";
        }
    }

    /** Whoever did a step. */
    public Officer of(LedgerEvent event, LocalDate day) {
        String department = Membership.of(event.actor().role()).filter(post -> post.role().reach() == Role.Reach.DEPARTMENT)
            .map(Membership::unit).orElse(null);
        return new Officer(event.actor().name(), certificate(event.actor().userId(), department, day).map(OfficerCertificate::number).orElse(null));
    }

    /**
     * Somebody who joined.
     *
     * @param accountOrNumber account, or number of the certificate; null for nobody
     */
    public Optional<Officer> named(String accountOrNumber, String department, LocalDate day) {
        return Optional.ofNullable(accountOrNumber).map(named -> certificates.find(named)
            .or(() -> certificate(named, department, day)).map(found -> new Officer(found.personName(), found.number()))
            .orElseGet(() -> new Officer(callers.byId(named).name(), null)));
    }

    private Optional<OfficerCertificate> certificate(String account, String department, LocalDate day) {
        return department == null ? Optional.empty()
            : certificates.validIn(department, day).stream().filter(found -> account.equals(found.account())).findFirst();
    }
}
