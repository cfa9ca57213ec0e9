package io.hazardflow.drill.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.EnterpriseProfile;
import org.junit.jupiter.api.Test;

class UnitTypesTest {

    @Test
    void theNationalClassDecidesAndElseIndustryAndName() {
        assertThat(type("P8310", "SCHOOL", "河东区实验学校")).isEqualTo("KINDERGARTEN");
        assertThat(type("8321", "SCHOOL", "河东区第一幼儿园")).isEqualTo("SCHOOL");
        assertThat(type("833", "OTHER", "河东区中学")).isEqualTo("SCHOOL");
        assertThat(type("P8341", "SCHOOL", "河东区职工大学")).isEqualTo("ENTERPRISE");
        assertThat(type("H6110", "HOTEL", "河东饭店")).isEqualTo("ENTERPRISE");
        assertThat(type(null, "SCHOOL", "河东区第一幼儿园")).isEqualTo("KINDERGARTEN");
        assertThat(type(null, "SCHOOL", "河东区第二小学")).isEqualTo("SCHOOL");
        assertThat(type("H6210", "SCHOOL", "河东区第二小学")).isEqualTo("SCHOOL");
        assertThat(type(null, "HOTEL", "幼儿园路饭店")).isEqualTo("ENTERPRISE");
    }

    private static String type(String national, String industry, String name) {
        EnterpriseProfile profile = new EnterpriseProfile(national, null, null, false, false, false, false, null, false, null, false, null, null,
            null, null,
            null, null, null, null, null, null, null, null);
        return UnitTypes.of(new Enterprise("e0001", name, "code", "001", "地址", industry, null, null, null, null, Enterprise.OPERATING, profile));
    }
}
