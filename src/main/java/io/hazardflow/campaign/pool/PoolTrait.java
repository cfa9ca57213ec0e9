package io.hazardflow.campaign.pool;

/** A mark on the enterprise's card; of several, one is enough. */
public enum PoolTrait {
    KEY_FIRE("消防重点单位", "key_fire"),
    HIGH_RISK("高危行业", "high_risk"),
    CROWDED("人员密集场所", "crowded");

    private final String label;
    private final String column;

    PoolTrait(String label, String column) {
        this.label = label;
        this.column = column;
    }

    public String label() {
        return label;
    }

    String column() {
        return column;
    }
}
