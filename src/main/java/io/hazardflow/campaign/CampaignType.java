package io.hazardflow.campaign;

import io.hazardflow.hazard.HazardSource;

/** Kinds of campaigns (domain C.2, step 1). */
public enum CampaignType {
    SPECIAL("专项整治", false, HazardSource.CAMPAIGN),
    DOUBLE_RANDOM("双随机抽查", false, HazardSource.RANDOM),
    LOOK_BACK("回头看", true, HazardSource.CAMPAIGN),
    UNANNOUNCED("暗查暗访、四不两直", true, HazardSource.CAMPAIGN),
    MAJOR_EVENT("重大活动保障", false, HazardSource.CAMPAIGN),
    LEADER("包保检查", false, HazardSource.CAMPAIGN);

    private final String label;
    private final boolean unannounced;
    private final HazardSource source;

    CampaignType(String label, boolean unannounced, HazardSource source) {
        this.label = label;
        this.unannounced = unannounced;
        this.source = source;
    }

    public String label() {
        return label;
    }

    /** Whether the enterprises are told nothing before the visit, so no notice of inspection is given. */
    public boolean isUnannounced() {
        return unannounced;
    }

    /** Source of the hazards that are found. */
    public HazardSource source() {
        return source;
    }
}
