package io.hazardflow.expiry;

/** What of an enterprise runs out. */
public enum ValidityKind {
    SAFETY_LICENCE("安全生产许可证", "JC01", false),
    HAZCHEM_LICENCE("危险化学品经营许可证", "JC01", false),
    GAS_LICENCE("燃气经营许可证", "JC01", false),
    FIRE_ACCEPTANCE("消防验收（备案）文件", "JC01", false),
    LIABILITY_INSURANCE("安全生产责任保险", "JC08", false),
    /** Kept up by choice, so that running out is no hazard. */
    STANDARDISATION("安全生产标准化等级", null, false),
    MANAGER_CERTIFICATE("负责人、安全管理人员合格证", "JC06", true),
    SPECIAL_OPERATION("特种作业操作证", "JC06", true),
    SPECIAL_EQUIPMENT("特种设备定期检验", "XC01", false),
    FIRE_INSPECTION("消防设施检测", "XC05", false),
    OTHER("其他证照", "JC01", false);

    private final String label;
    private final String category;
    private final boolean personal;

    ValidityKind(String label, String category, boolean personal) {
        this.label = label;
        this.category = category;
        this.personal = personal;
    }

    /** Name on the screen. */
    public String label() {
        return label;
    }

    /** Category of the hazard that it is to go on without; null where it is none. */
    public String category() {
        return category;
    }

    /** Whether it is a person's, whose name and number are his data. */
    public boolean isPersonal() {
        return personal;
    }

    /** Whether it must be said which equipment or whose certificate it is. */
    boolean needsItem() {
        return personal || this == SPECIAL_EQUIPMENT;
    }

    /** Whether it stands on the enterprise card, once an enterprise, and not in the list of items. */
    boolean isOnTheCard() {
        return this == LIABILITY_INSURANCE || this == STANDARDISATION;
    }
}
