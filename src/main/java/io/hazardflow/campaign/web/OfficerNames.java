package io.hazardflow.campaign.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of inspecting officers, whom campaigns know by account or by certificate number. They act in office, so whoever sees the visit sees them. */
@Component
class OfficerNames {

    private final JdbcClient jdbc;

    OfficerNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, String> of(Collection<String> officers) {
        return jdbc.sql("""
                select p.account as officer, p.name from hazardflow.person p where p.account = any(:officers)
                union
                select c.number, p.name from hazardflow.officer_certificate c join hazardflow.person p on p.id = c.person where c.number = any(:officers)""")
            .param("officers", officers.stream().filter(Objects::nonNull).distinct().toArray(String[]::new))
            .query((row, index) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    /** The leader first; somebody who has left the register keeps his account as name. */
    static List<String> team(Map<String, String> names, String... officers) {
        return Arrays.stream(officers).filter(Objects::nonNull).map(officer -> names.getOrDefault(officer, officer)).toList();
    }
}
