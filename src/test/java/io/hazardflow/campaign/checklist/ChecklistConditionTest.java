package io.hazardflow.campaign.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.EnterpriseProfile;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecklistConditionTest {

    private static final BigDecimal LINE = new BigDecimal("300.00");

    @Test
    void theLineItselfBelongsToTheSmallPlaces() {
        assertThat(ChecklistCondition.AREA_WITHIN.concerns(place("300", null, null), LINE)).isTrue();
        assertThat(ChecklistCondition.AREA_ABOVE.concerns(place("300", null, null), LINE)).isFalse();
        assertThat(ChecklistCondition.AREA_ABOVE.concerns(place("300.01", null, null), LINE)).isTrue();
        assertThat(ChecklistCondition.AREA_ABOVE.label(LINE)).isEqualTo("建筑面积 300 平方米以上");
    }

    @Test
    void whatTheCardDoesNotSayIsAsked() {
        List<ChecklistCondition> flags = List.of(ChecklistCondition.CROWDED, ChecklistCondition.KEY_FIRE, ChecklistCondition.MAJOR_HAZARD_SOURCE,
            ChecklistCondition.ABOVE_SCALE);
        assertThat(Arrays.stream(ChecklistCondition.values()).filter(condition -> !flags.contains(condition)))
            .allSatisfy(condition -> assertThat(condition.concerns(place(null, null, null), LINE)).isTrue());
        assertThat(flags).allSatisfy(condition -> assertThat(condition.concerns(place(null, null, null), LINE)).isFalse());
    }

    @Test
    void gasAndEquipmentFollowTheCard() {
        Enterprise bottled = place("80", "BOTTLED", 0);
        assertThat(ChecklistCondition.USES_GAS.concerns(bottled, LINE)).isTrue();
        assertThat(ChecklistCondition.BOTTLED_GAS.concerns(bottled, LINE)).isTrue();
        assertThat(ChecklistCondition.PIPED_GAS.concerns(bottled, LINE)).isFalse();
        assertThat(ChecklistCondition.SPECIAL_EQUIPMENT.concerns(bottled, LINE)).isFalse();
        assertThat(ChecklistCondition.USES_GAS.concerns(place("80", "NONE", 3), LINE)).isFalse();
        assertThat(ChecklistCondition.SPECIAL_EQUIPMENT.concerns(place("80", "NONE", 3), LINE)).isTrue();
    }

    private static Enterprise place(String area, String gas, Integer equipment) {
        EnterpriseProfile profile = new EnterpriseProfile(null, area == null ? null : new BigDecimal(area), null, false, false, false, false, gas, false,
            equipment, false, null, null, null, null, null, null, null, null, null, null, null, null);
        return new Enterprise("e0001", "示例企业", null, "001", null, "WAREHOUSE", null, null, null, null, Enterprise.OPERATING, profile);
    }
}
