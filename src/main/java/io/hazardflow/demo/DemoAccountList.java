package io.hazardflow.demo;

import io.hazardflow.access.Role;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who can sign in to the demo district. */
final class DemoAccountList {

    private static final List<String> DEPARTMENTS =
        List.of("yjj", "xf", "cgw", "zjw", "scjg", "hjj", "jt", "sww", "jyj", "wjw", "mzj", "wlj");
    private static final int STREETS = 12;
    private static final int FIRST_STREET_ENTERPRISES = 10;
    /** The first enterprises of the other streets. */
    private static final List<Integer> OTHERS = List.of(53, 54, 108, 109, 146, 147, 174, 175, 216, 217, 252, 253, 286, 287, 316, 317, 349, 350,
        389, 390, 423, 424);

    private DemoAccountList() {
    }

    static List<DemoAccount> all() {
        return Stream.of(streets(), enterprises(), departments(), district()).flatMap(s -> s).toList();
    }

    private static Stream<DemoAccount> streets() {
        return IntStream.rangeClosed(1, STREETS).mapToObj("%03d"::formatted).flatMap(street -> Stream.of(
            DemoAccount.of("office." + street, Role.STREET_OFFICE, street),
            DemoAccount.of("streetleader." + street, Role.STREET_LEADER, street),
            DemoAccount.of("grid." + street, Role.GRID, street),
            DemoAccount.of("grid." + street + ".2", Role.GRID, street),
            DemoAccount.of("community." + street, Role.COMMUNITY, street)));
    }

    private static Stream<DemoAccount> enterprises() {
        return enterpriseNumbers().stream().flatMap(enterprise -> Stream.of(
            DemoAccount.of("head." + enterprise, Role.ENTERPRISE_HEAD, enterprise),
            DemoAccount.of("safety." + enterprise, Role.ENTERPRISE_SAFETY, enterprise),
            DemoAccount.of("staff." + enterprise, Role.ENTERPRISE_STAFF, enterprise)));
    }

    /** Enterprises whose people can sign in. */
    static List<String> enterpriseNumbers() {
        return Stream.concat(IntStream.rangeClosed(1, FIRST_STREET_ENTERPRISES).boxed(), OTHERS.stream()).map("e%04d"::formatted).toList();
    }

    private static Stream<DemoAccount> departments() {
        return DEPARTMENTS.stream().flatMap(dept -> Stream.of(
            DemoAccount.of("law." + dept + ".1", Role.LAW, dept),
            DemoAccount.of("law." + dept + ".2", Role.LAW, dept),
            DemoAccount.of("dept." + dept, Role.DEPT, dept),
            DemoAccount.of("depthead." + dept, Role.DEPT_HEAD, dept)));
    }

    private static Stream<DemoAccount> district() {
        return Stream.of(
            DemoAccount.of("coordination", Role.DISTRICT_COORDINATION, null),
            DemoAccount.of("committee", Role.SAFETY_COMMITTEE, null),
            DemoAccount.of("leader", Role.DISTRICT_LEADER, null),
            DemoAccount.of("expert", Role.EXPERT, null),
            DemoAccount.of("tips", Role.TIP_DESK, null),
            DemoAccount.of("admin", Role.ADMIN, null),
            DemoAccount.of("machine.iot", Role.MACHINE, "iot"));
    }
}
