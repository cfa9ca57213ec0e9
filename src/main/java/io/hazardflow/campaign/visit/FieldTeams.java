package io.hazardflow.campaign.visit;

import io.hazardflow.registry.OfficerCertificate;
import io.hazardflow.registry.OfficerCertificates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which departments and officers a visit is for. */
@Component
class FieldTeams {

    private final OfficerCertificates certificates;
    private final JdbcClient jdbc;
    private final Clock clock;

    FieldTeams(OfficerCertificates certificates, JdbcClient jdbc, Clock clock) {
        this.certificates = certificates;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The department that gave it out first, then those whose campaigns have joined. */
    List<String> departments(String inspection, String giving) {
        return Stream.concat(Stream.of(giving), jdbc.sql("""
                select distinct c.lead_dept from hazardflow.inspection_campaign l join hazardflow.campaign c on c.number = l.campaign
                where l.inspection = ? and c.lead_dept is not null order by c.lead_dept""").param(inspection).query(String.class).list().stream())
            .distinct().toList();
    }

    /** The officers who may go: the drawn team, or all of the departments whose certificate is valid today. */
    List<OfficerCertificate> officers(Inspection inspection) {
        LocalDate today = LocalDate.now(clock);
        List<String> team = inspection.team();
        return departments(inspection.number(), inspection.dept()).stream().flatMap(dept -> certificates.validIn(dept, today).stream())
            .filter(officer -> team.isEmpty() || isOf(team, officer)).toList();
    }

    /** Whether a drawn team names the officer, by account or certificate number. */
    static boolean isOf(List<String> team, OfficerCertificate officer) {
        return team.contains(idOf(officer)) || team.contains(officer.number());
    }

    /** Account of an officer, or the number of his certificate where he has none. */
    static String idOf(OfficerCertificate officer) {
        return Objects.requireNonNullElse(officer.account(), officer.number());
    }
}
