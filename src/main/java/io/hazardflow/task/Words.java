package io.hazardflow.task;

/** Text that somebody writes into an action. */
public final class Words {

    private Words() {
    }

    /** The text without blanks around it; lengths in characters. Refuses what is too short, too long or cannot be stored. */
    public static String checked(String field, String label, String value, int shortest, int longest) {
        String text = value == null ? "" : value.strip();
        if (text.codePointCount(0, text.length()) < shortest || text.codePointCount(0, text.length()) > longest || text.indexOf('\0') >= 0) {
            throw Refusal.wrong(field, label, "须填写 " + shortest + " 至 " + longest + " 个字");
        }
        return text;
    }
}
