package io.hazardflow.hazard.supervision;

import io.hazardflow.hazard.Facts;

/** How far the supervision of a major hazard has come (domain C.1.2). */
public enum SupervisionState {
    PROPOSED("已提请挂牌"),
    REFUSED("不予挂牌"),
    APPROVED("已批准挂牌"),
    NOTICE_ISSUED("已下达督办通知"),
    PUBLISHED("挂牌已公示"),
    SUPERVISING("督办中"),
    ACCEPTANCE("申请验收"),
    DELISTED("已摘牌"),
    PUBLISHED_DELIST("摘牌已公示"),
    UPGRADED_TO_CITY("已转市级督办");

    private final String label;

    SupervisionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    Facts facts() {
        return Facts.of("supervisionState", name());
    }
}
