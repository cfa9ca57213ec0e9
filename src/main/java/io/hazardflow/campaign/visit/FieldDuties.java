package io.hazardflow.campaign.visit;

import io.hazardflow.absence.PresentPeople;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Role;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import io.hazardflow.registry.OfficerCertificate;
import io.hazardflow.registry.OfficerCertificates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may visit: law officers whose certificate is valid on the day, never a grid worker or expert (国办发〔2024〕54号); where a team was
 * drawn, its members and who stands in for them; nobody while the campaign is suspended.
 */
@Component
class FieldDuties {

    static final String VISIT = "现场检查";

    private final FieldTeams teams;
    private final OfficerCertificates certificates;
    private final PresentPeople present;
    private final JdbcClient jdbc;
    private final Clock clock;

    FieldDuties(FieldTeams teams, OfficerCertificates certificates, PresentPeople present, JdbcClient jdbc, Clock clock) {
        this.teams = teams;
        this.certificates = certificates;
        this.present = present;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void checkOfficer(Caller officer, Inspection inspection) {
        SeparationOfDuties.checkOfficial(officer, VISIT);
        if (!officer.has(Role.LAW) || !certificates.certified(officer.userId(), LocalDate.now(clock))) {
            throw new FormRejectedException(null, VISIT, "须由执法证今日有效的执法人员办理");
        }
        if (!inspection.team().isEmpty() && !isOfTeam(officer.userId(), inspection)) {
            throw new FormRejectedException(null, VISIT, "已抽取检查组，只能由本组人员办理；确须换人的，由部门负责人更换检查组");
        }
        checkGoingOn(inspection);
    }

    /** Refuses while every campaign that the visit serves is suspended. */
    void checkGoingOn(Inspection inspection) {
        boolean suspended = jdbc.sql("""
                select bool_and(c.suspended) from hazardflow.inspection_campaign l join hazardflow.campaign c on c.number = l.campaign
                where l.inspection = ?""").param(inspection.number()).query(Boolean.class).optional().orElse(false);
        if (suspended) {
            throw new FormRejectedException(null, VISIT, "所属专项已暂停，恢复后再办理");
        }
    }

    /** Those whom an officer may take along as the second one, for a choice field. */
    List<Map<String, String>> companions(Caller officer, Inspection inspection) {
        LocalDate today = LocalDate.now(clock);
        Stream<OfficerCertificate> standIns = inspection.team().stream().flatMap(member -> present.substituteOf(member, today).stream())
            .flatMap(account -> certificateOf(account, inspection).stream());
        return Stream.concat(teams.officers(inspection).stream(), standIns).filter(other -> !officer.userId().equals(other.account()))
            .distinct().map(other -> Map.of("value", FieldTeams.idOf(other), "label", other.personName() + "（" + other.number() + "）")).toList();
    }

    private Optional<OfficerCertificate> certificateOf(String account, Inspection inspection) {
        LocalDate today = LocalDate.now(clock);
        return teams.departments(inspection.number(), inspection.dept()).stream().flatMap(dept -> certificates.validIn(dept, today).stream())
            .filter(certificate -> account.equals(certificate.account())).findFirst();
    }

    private boolean isOfTeam(String account, Inspection inspection) {
        LocalDate today = LocalDate.now(clock);
        return inspection.team().stream().anyMatch(member -> member.equals(account)
            || present.substituteOf(member, today).filter(account::equals).isPresent()
            || certificates.find(member).filter(certificate -> account.equals(certificate.account())).isPresent());
    }
}
