package io.hazardflow.privacy;

import static io.hazardflow.privacy.Sight.HIDDEN;
import static io.hazardflow.privacy.Sight.MASKED;
import static io.hazardflow.privacy.Sight.PLAIN;
import static java.util.Map.entry;

import io.hazardflow.access.Role;
import java.util.Map;

/**
 * Which role sees how much of whom. Who has to call or to check sees the plain value, whoever only looks on sees a masked one. The rows of an
 * enterprise hold for its own people; of another enterprise's it sees nothing.
 */
final class PersonalDataTable {

    private static final Map<Role, Row> ROWS = Map.ofEntries(
        //                               enterprise's people   enterprise's people   officials' private   protected            officials' phone on
        //                               in a case             in a register         phone                reporter             duty, rescue teams'
        entry(Role.ENTERPRISE_HEAD,       new Row(PLAIN,        PLAIN,                HIDDEN,              HIDDEN,              HIDDEN)),
        entry(Role.ENTERPRISE_SAFETY,     new Row(PLAIN,        PLAIN,                HIDDEN,              HIDDEN,              HIDDEN)),
        entry(Role.ENTERPRISE_STAFF,      new Row(PLAIN,        PLAIN,                HIDDEN,              HIDDEN,              HIDDEN)),
        entry(Role.GRID,                  new Row(PLAIN,        PLAIN,                HIDDEN,              HIDDEN,              PLAIN)),
        entry(Role.COMMUNITY,             new Row(PLAIN,        PLAIN,                HIDDEN,              HIDDEN,              PLAIN)),
        entry(Role.STREET_OFFICE,         new Row(PLAIN,        PLAIN,                HIDDEN,              PLAIN,               PLAIN)),
        entry(Role.STREET_LEADER,         new Row(PLAIN,        PLAIN,                HIDDEN,              HIDDEN,              PLAIN)),
        entry(Role.LAW,                   new Row(PLAIN,        PLAIN,                HIDDEN,              HIDDEN,              PLAIN)),
        entry(Role.DEPT,                  new Row(PLAIN,        PLAIN,                HIDDEN,              HIDDEN,              PLAIN)),
        entry(Role.DEPT_HEAD,             new Row(PLAIN,        PLAIN,                HIDDEN,              HIDDEN,              PLAIN)),
        entry(Role.DISTRICT_COORDINATION, new Row(PLAIN,        PLAIN,                MASKED,              HIDDEN,              PLAIN)),
        entry(Role.SAFETY_COMMITTEE,      new Row(PLAIN,        PLAIN,                MASKED,              HIDDEN,              PLAIN)),
        entry(Role.DISTRICT_LEADER,       new Row(MASKED,       MASKED,               MASKED,              HIDDEN,              PLAIN)),
        entry(Role.EXPERT,                new Row(MASKED,       MASKED,               HIDDEN,              HIDDEN,              HIDDEN)),
        entry(Role.TIP_DESK,              new Row(MASKED,       MASKED,               HIDDEN,              PLAIN,               PLAIN)),
        entry(Role.MACHINE,               new Row(HIDDEN,       HIDDEN,               HIDDEN,              HIDDEN,              HIDDEN)),
        entry(Role.ADMIN,                 new Row(MASKED,       PLAIN,                PLAIN,               HIDDEN,              PLAIN)));

    private PersonalDataTable() {
    }

    private record Row(Sight enterpriseInCase, Sight enterpriseInRegister, Sight officialPhone, Sight protectedReporter, Sight onDutyPhone) {
    }

    static Sight of(Role role, Whose whose) {
        Row row = ROWS.get(role);
        return switch (whose) {
            case ENTERPRISE_IN_CASE -> row.enterpriseInCase();
            case ENTERPRISE_IN_REGISTER -> row.enterpriseInRegister();
            case OFFICIAL_PHONE -> row.officialPhone();
            case PROTECTED_REPORTER -> row.protectedReporter();
            case ON_DUTY_PHONE -> row.onDutyPhone();
        };
    }
}
