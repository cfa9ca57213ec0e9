package io.hazardflow.notice;

/** How a notice leaves the house. */
public enum ChannelType {
    /** JSON to a system that delivers by itself, one message a person. */
    WEBHOOK("外部系统"),
    /** Robot of a group chat of WeCom (企业微信). */
    WECOM("企业微信群"),
    /** Robot of a group chat of DingTalk (钉钉), signed. */
    DINGTALK("钉钉群"),
    /** Gateway for text messages to phones. */
    SMS("短信"),
    MAIL("邮件");

    private final String label;

    ChannelType(String label) {
        this.label = label;
    }

    /** Name on the screen, where the configuration gives none. */
    public String label() {
        return label;
    }

    /** Whether it reaches a chat that many read, and not one person. */
    public boolean isGroupChat() {
        return this == WECOM || this == DINGTALK;
    }
}
