package io.hazardflow.registry.team;

import io.hazardflow.registry.TeamLevel;
import io.hazardflow.registry.TeamTier;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of rescue teams. */
@Component
class RescueTeams {

    private final JdbcClient jdbc;

    RescueTeams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A team, of a department of the district or of a street. */
    record Team(String id, String name, TeamLevel level, String department, String street, TeamTier tier, String speciality, int members,
                String leader, String phone, boolean active) {
    }

    /** Active teams of a level and their people. */
    record Total(TeamLevel level, long teams, long members) {
    }

    /** Those that fit, null for all; active ones first, the district's before those of the streets. */
    List<Team> find(String q, TeamLevel level, TeamTier tier, String street, String department) {
        return jdbc.sql("""
                select id, name, level, department, street, tier, speciality, members, leader, phone, active from hazardflow.rescue_team
                where (cast(:q as text) is null or strpos(lower(name), :q) > 0 or strpos(lower(speciality), :q) > 0)
                  and (cast(:level as text) is null or level = :level) and (cast(:tier as text) is null or tier = :tier)
                  and (cast(:street as text) is null or street = :street) and (cast(:department as text) is null or department = :department)
                order by active desc, level, id""")
            .param("q", q == null || q.isBlank() ? null : q.strip().toLowerCase(Locale.ROOT)).param("level", level == null ? null : level.name())
            .param("tier", tier == null ? null : tier.name()).param("street", street).param("department", department).query(Team.class).list();
    }

    List<Total> totals() {
        return jdbc.sql("""
                select level, count(*) as teams, sum(members) as members from hazardflow.rescue_team where active group by level order by level""")
            .query(Total.class).list();
    }
}
