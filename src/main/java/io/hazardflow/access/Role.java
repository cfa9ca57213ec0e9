package io.hazardflow.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The roles of the district's hazard work (domain D5), each a family of engine groups {@code key} or {@code key:unit}. */
public enum Role {
    ENTERPRISE_HEAD("enterprise-head", "企业主要负责人", Reach.ENTERPRISE),
    ENTERPRISE_SAFETY("enterprise-safety", "企业安全管理员", Reach.ENTERPRISE),
    ENTERPRISE_STAFF("enterprise-staff", "企业员工", Reach.ENTERPRISE),
    GRID("grid", "网格员", Reach.STREET),
    COMMUNITY("community", "社区安全员", Reach.STREET),
    STREET_OFFICE("street-office", "街道安全办", Reach.STREET),
    STREET_LEADER("street-leader", "街道分管领导", Reach.STREET),
    LAW("law", "执法人员", Reach.DEPARTMENT),
    DEPT("dept", "行业部门科室", Reach.DEPARTMENT),
    DEPT_HEAD("dept-head", "行业部门负责人", Reach.DEPARTMENT),
    DISTRICT_COORDINATION("district-coordination", "区应急局综合科", Reach.DISTRICT),
    SAFETY_COMMITTEE("safety-committee", "区安委办", Reach.DISTRICT),
    DISTRICT_LEADER("district-leader", "区领导", Reach.DISTRICT),
    EXPERT("expert", "专家", Reach.NONE),
    TIP_DESK("tip-desk", "举报受理", Reach.NONE),
    /** Account of another system, whose unit is that system's id, such as {@code machine:iot}. */
    MACHINE("machine", "接入系统", Reach.NONE),
    ADMIN("camunda-admin", "系统管理员", Reach.DISTRICT);

    /** How far the role sees: its unit's cases, the district's, or only those it is a party to. */
    public enum Reach { ENTERPRISE, STREET, DEPARTMENT, DISTRICT, NONE }

    private final String key;
    private final String label;
    private final Reach reach;

    Role(String key, String label, Reach reach) {
        this.key = key;
        this.label = label;
        this.reach = reach;
    }

    public String key() {
        return key;
    }

    /** Name on the screen. */
    public String label() {
        return label;
    }

    public Reach reach() {
        return reach;
    }

    /** The engine group of a unit in this role, such as {@code grid:001}. */
    public String group(String unit) {
        return key + ":" + unit;
    }

    /** Posts of an enterprise, of a street, of departments and of the whole district that stand over a case of theirs; null for none. */
    public static List<String> groupsOver(String enterprise, String street, Collection<String> departments) {
        return Arrays.stream(values()).flatMap(role -> switch (role.reach) {
            case ENTERPRISE -> Stream.ofNullable(enterprise).map(role::group);
            case STREET -> Stream.ofNullable(street).map(role::group);
            case DEPARTMENT -> departments.stream().map(role::group);
            case DISTRICT -> role == ADMIN ? Stream.<String>empty() : Stream.of(role.key);
            case NONE -> Stream.<String>empty();
        }).toList();
    }

    public static Optional<Role> byKey(String key) {
        return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
    }
}
