package io.hazardflow.audit;

/** What an entry of the audit record is about. */
public enum AuditKind {
    SIGN_IN("登录"),
    SIGN_IN_FAILED("登录失败"),
    SIGN_IN_BLOCKED("登录受限"),
    SIGN_OUT("退出"),
    REFUSED("越权被拒"),
    EXPORT("导出"),
    ACCOUNT("账号与密码"),
    ADMINISTRATION("系统管理");

    private final String label;

    AuditKind(String label) {
        this.label = label;
    }

    /** Name on the screen. */
    public String label() {
        return label;
    }

    /** False where the actor is what a stranger typed, which may be a phone number or a password and stays out of the log. */
    boolean namesAnAccount() {
        return this != SIGN_IN_FAILED && this != SIGN_IN_BLOCKED;
    }
}
