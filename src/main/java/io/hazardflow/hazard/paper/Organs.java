package io.hazardflow.hazard.paper;

import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.access.UnitNames;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Names the units in whose name documents are given, in full. */
@Component
public class Organs {

    private static final String OF_THE_DISTRICT = "区";
    private static final String EMERGENCY_BUREAU = "yjj";

    private final UnitNames units;
    private final String district;

    Organs(UnitNames units, @Value("${hazardflow.document.district:天津市河东区}") String district) {
        this.units = units;
        this.district = district;
    }

    /** The unit of a post, such as 天津市河东区应急管理局 for {@code law:yjj}; of the system's own steps the safety committee's office. */
    public String of(String group) {
        return group == null ? safetyCommittee() : Membership.of(group).map(this::of).orElseGet(this::safetyCommittee);
    }

    String street(String code) {
        return district + "人民政府" + units.name(Role.STREET_OFFICE, code) + "街道办事处";
    }

    public String department(String code) {
        return inFull(units.name(Role.DEPT, code));
    }

    public String safetyCommittee() {
        return district + "安全生产委员会办公室";
    }

    private String of(Membership post) {
        return switch (post.role().reach()) {
            case STREET -> street(post.unit());
            case DEPARTMENT -> department(post.unit());
            case ENTERPRISE -> units.name(post.role(), post.unit());
            default -> post.role() == Role.DISTRICT_COORDINATION ? department(EMERGENCY_BUREAU) : safetyCommittee();
        };
    }

    private String inFull(String name) {
        return name.startsWith(OF_THE_DISTRICT) ? district + name.substring(OF_THE_DISTRICT.length()) : name;
    }
}
