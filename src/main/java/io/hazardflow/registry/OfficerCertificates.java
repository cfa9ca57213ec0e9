package io.hazardflow.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The certificates of law officers. */
@Component
public class OfficerCertificates {

    private static final String SELECT = """
        select c.number, c.person, p.name as person_name, p.account, c.department, c.specialty, c.valid_from, c.valid_to
        from hazardflow.officer_certificate c join hazardflow.person p on p.id = c.person
        """;

    private final JdbcClient jdbc;

    OfficerCertificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<OfficerCertificate> find(String number) {
        return jdbc.sql(SELECT + "where c.number = :number").param("number", number).query(OfficerCertificate.class).optional();
    }

    /** Whether the holder of the account has a certificate that is valid on the day. */
    public boolean certified(String account, LocalDate day) {
        return jdbc.sql(SELECT + "where p.account = :account and p.active").param("account", account)
            .query(OfficerCertificate.class).list().stream().anyMatch(certificate -> certificate.validOn(day));
    }

    /** Certificates of officers at work that end until a day and that no later one of the same department follows. */
    public List<OfficerCertificate> expiringUntil(LocalDate day) {
        return jdbc.sql(SELECT + """
            where p.active and c.valid_to <= :day and not exists (
                select from hazardflow.officer_certificate later
                where later.person = c.person and later.department = c.department and later.valid_to > c.valid_to)
            order by c.valid_to, c.number
            """).param("day", day).query(OfficerCertificate.class).list();
    }

    /** The department's certificates that are valid on the day, by name. */
    public List<OfficerCertificate> validIn(String department, LocalDate day) {
        return jdbc.sql(SELECT + """
            where c.department = :department and p.active and :day between c.valid_from and c.valid_to
            order by p.name, c.number
            """).param("department", department).param("day", day).query(OfficerCertificate.class).list();
    }
}
