package io.hazardflow.hazard.ladder;

/** How high a case has come on the ladder, as the hazard list shows it; it never comes down. */
public enum Rung {
    REMINDED("到期提醒"),
    URGE("催办企业"),
    STREET_SUPERVISION("街道督办"),
    DISTRICT_SUPERVISION("区级督办"),
    LISTING("研究挂牌督办"),
    INTERVIEW("约谈"),
    PENALTY("移送执法");

    private final String label;

    Rung(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static String higher(String one, String other) {
        return one == null || valueOf(other).compareTo(valueOf(one)) > 0 ? other : one;
    }
}
