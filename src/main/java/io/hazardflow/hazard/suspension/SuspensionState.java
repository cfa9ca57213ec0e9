package io.hazardflow.hazard.suspension;

import io.hazardflow.hazard.Facts;

/** How far a suspension of business has come (domain C.1.3); the examination on site is what an application waits for. */
public enum SuspensionState {
    PROPOSED("拟停产停业"),
    RETURNED("退回重拟"),
    NOT_NEEDED("不需要停产"),
    WITHDRAWN("已撤回启动"),
    ORDERED("已决定停产"),
    SERVED("决定已送达"),
    NOT_EXECUTED("尚未执行"),
    POWER_CUT("已停电"),
    EXECUTED("已停产"),
    RECTIFYING("停产整改中"),
    RESUME_APPLIED("申请恢复，待现场审查"),
    REFUSED("不同意恢复"),
    CLOSING_PROPOSED("已提请关闭"),
    RESUMED("已恢复生产经营"),
    CLOSED_DOWN("已关闭");

    private final String label;

    SuspensionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    Facts facts() {
        return Facts.of("suspensionState", name());
    }
}
