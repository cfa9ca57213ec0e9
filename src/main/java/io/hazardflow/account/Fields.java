package io.hazardflow.account;

/** Reads the fields of a call; what is missing or too long is refused by name. */
public final class Fields {

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_PASSWORD = 1000;

    private Fields() {
    }

    public static String required(String field, String label, String value, int longest) {
        if (value == null || value.isBlank()) {
            throw AccountRefusedException.wrong(field, label + "不能为空");
        }
        if (value.length() > longest) {
            throw AccountRefusedException.wrong(field, label + "不超过 " + longest + " 个字符");
        }
        return value;
    }

    public static String password(String field, String label, String value) {
        return required(field, label, value, LONGEST_PASSWORD);
    }

    public static String reason(String value) {
        return required("reason", "原因", value, LONGEST_REASON).strip();
    }
}
