package io.hazardflow.evidence;

import io.hazardflow.access.Caller;
import io.hazardflow.access.CaseAccess;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import java.util.List;

/** Accounts, and a rule that lets each street see the cases numbered for it. */
final class People {

    static final Caller GRID_001 = new Caller("grid.001", "王网格", List.of(new Membership(Role.GRID, "001")));
    static final Caller OFFICE_001 = new Caller("office.001", "李安全", List.of(new Membership(Role.STREET_OFFICE, "001")));
    static final Caller OFFICE_002 = new Caller("office.002", "赵安全", List.of(new Membership(Role.STREET_OFFICE, "002")));

    private People() {
    }

    static class StreetSeesItsCases implements CaseAccess {

        @Override
        public boolean covers(String caseNumber) {
            return caseNumber.startsWith("YH-");
        }

        @Override
        public boolean mayRead(String caseNumber, Caller caller) {
            return caller.scope().streets().contains(caseNumber.substring(12, 15));
        }
    }
}
