package io.hazardflow.registry;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What officers do under the law takes two of them: different people at work, each with a certificate that is valid on the day
 * (domain C.0; 安全生产法 art. 68).
 */
@Component
public class TwoOfficers {

    private final JdbcClient jdbc;

    TwoOfficers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether both names, each an account or the number of a certificate, are two such people; one named twice is not. */
    public boolean are(String first, String second, LocalDate day) {
        List<String> firsts = people(first, day);
        List<String> seconds = people(second, day);
        return !firsts.isEmpty() && !seconds.isEmpty() && !firsts.equals(seconds);
    }

    private List<String> people(String accountOrNumber, LocalDate day) {
        return jdbc.sql("""
                select distinct p.id from hazardflow.officer_certificate c join hazardflow.person p on p.id = c.person
                where (p.account = :named or c.number = :named) and p.active and :day between c.valid_from and c.valid_to""")
            .param("named", accountOrNumber).param("day", day).query(String.class).list();
    }
}
