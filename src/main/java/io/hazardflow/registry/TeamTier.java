package io.hazardflow.registry;

/** The four tiers of rescue forces. */
public enum TeamTier {
    MAIN("主体力量"),
    BACKBONE("骨干力量"),
    SHOCK("突击力量"),
    BASE("基础力量");

    private final String label;

    TeamTier(String label) {
        this.label = label;
    }

    /** Name on the screen. */
    public String label() {
        return label;
    }
}
