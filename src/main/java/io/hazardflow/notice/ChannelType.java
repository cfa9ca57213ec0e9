package io.hazardflow.notice;

/** How a notice leaves the house. */
public enum ChannelType {
    /** JSON to a system that delivers by itself, one message a person. */
    WEBHOOK,
    /** Robot of a group chat of WeCom (企业微信). */
    WECOM,
    /** Robot of a group chat of DingTalk (钉钉), signed. */
    DINGTALK,
    /** Gateway for text messages to phones. */
    SMS,
    MAIL;

    /** Whether it reaches a chat that many read, and not one person. */
    public boolean isGroupChat() {
        return this == WECOM || this == DINGTALK;
    }
}
