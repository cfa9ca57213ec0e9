package io.hazardflow.access.signin;

/** What somebody could guess at. */
public enum Secret {
    PASSWORD("密码"),
    ACTIVATION_CODE("激活码"),
    SECOND_FACTOR("动态验证码");

    private final String label;

    Secret(String label) {
        this.label = label;
    }

    /** Name on the screen. */
    public String label() {
        return label;
    }
}
