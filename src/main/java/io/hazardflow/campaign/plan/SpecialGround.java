package io.hazardflow.campaign.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why a special check is done in a field that double-random covers. */
enum SpecialGround {
    SUPERIOR("上级部署"),
    ACCIDENT("事故教训"),
    COMPLAINTS("投诉举报集中"),
    HIGH_RISK("高风险重点监管"),
    OTHER("其他");

    private static final String NOTE = "：";

    private final String label;

    SpecialGround(String label) {
        this.label = label;
    }

    static List<Map<String, String>> options() {
        return Arrays.stream(values()).map(ground -> Map.of("value", ground.name(), "label", ground.label)).toList();
    }

    /** As the campaign's row keeps it and screens show it. */
    String words(String note) {
        return note == null ? label : label + NOTE + note;
    }

    static Optional<SpecialGround> of(String words) {
        return Arrays.stream(values()).filter(ground -> words != null && words.startsWith(ground.label)).findFirst();
    }

    static String noteIn(String words) {
        int colon = words == null ? -1 : words.indexOf(NOTE);
        return colon < 0 ? null : words.substring(colon + 1);
    }
}
