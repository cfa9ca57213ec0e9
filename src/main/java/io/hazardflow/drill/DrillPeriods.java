package io.hazardflow.drill;

/** Names the periods of obligations on the screen. */
public final class DrillPeriods {

    private static final String[] QUARTERS = {"第一季度", "第二季度", "第三季度", "第四季度"};

    private DrillPeriods() {
    }

    /** @param code such as {@code 2026-03}, {@code 2026-Q1}, {@code 2026-H1}, {@code 2026} or {@code 2026-2027}; null for drills that nobody owes */
    public static String label(String code) {
        if (code == null) {
            return "";
        }
        String[] parts = code.split("-", 2);
        if (parts.length == 1) {
            return parts[0] + "年";
        }
        String part = parts[1];
        return switch (part.charAt(0)) {
            case 'Q' -> parts[0] + "年" + QUARTERS[part.charAt(1) - '1'];
            case 'H' -> parts[0] + "年" + (part.charAt(1) == '1' ? "上半年" : "下半年");
            default -> part.length() == 2 ? parts[0] + "年" + Integer.parseInt(part) + "月" : parts[0] + "至" + part + "年";
        };
    }
}
