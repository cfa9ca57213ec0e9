package io.hazardflow.campaign.checklist;

import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.EnterpriseProfile;
import java.math.BigDecimal;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Whom an item concerns, told by the enterprise's card. Where the card says nothing, the item is asked. */
public enum ChecklistCondition {
    AREA_ABOVE("建筑面积 {area} 平方米以上", (card, area) -> card.areaM2() == null || card.areaM2().compareTo(area) > 0),
    AREA_WITHIN("建筑面积 {area} 平方米及以下", (card, area) -> card.areaM2() == null || card.areaM2().compareTo(area) <= 0),
    USES_GAS("使用燃气", card -> !"NONE".equals(card.gasUse())),
    PIPED_GAS("使用管道燃气", card -> card.gasUse() == null || "PIPED".equals(card.gasUse())),
    BOTTLED_GAS("使用瓶装液化气", card -> card.gasUse() == null || "BOTTLED".equals(card.gasUse())),
    SPECIAL_EQUIPMENT("有特种设备", card -> card.specialEquipment() == null || card.specialEquipment() > 0),
    CROWDED("人员密集场所", EnterpriseProfile::crowded),
    KEY_FIRE("消防安全重点单位", EnterpriseProfile::keyFire),
    MAJOR_HAZARD_SOURCE("构成重大危险源", EnterpriseProfile::majorHazardSource),
    ABOVE_SCALE("规模以上", EnterpriseProfile::aboveScale);

    private final String label;
    private final BiPredicate<EnterpriseProfile, BigDecimal> concerns;

    ChecklistCondition(String label, BiPredicate<EnterpriseProfile, BigDecimal> concerns) {
        this.label = label;
        this.concerns = concerns;
    }

    ChecklistCondition(String label, Predicate<EnterpriseProfile> concerns) {
        this(label, (card, area) -> concerns.test(card));
    }

    /** @param area the dated line between small and large places, in square metres */
    public String label(BigDecimal area) {
        return label.replace("{area}", area.stripTrailingZeros().toPlainString());
    }

    boolean concerns(Enterprise enterprise, BigDecimal area) {
        return concerns.test(enterprise.profile(), area);
    }
}
