package io.hazardflow.document;

import java.util.Locale;

/** The documents of the district's hazard work (domain D3, {@code docType}); each type has one series of numbers a year. */
public enum DocumentType {
    HINT("隐患提示单", "提示"),
    INSPECTION_NOTICE("检查通知书", "检通"),
    SITE_RECORD("现场检查记录", "检记"),
    RECTIFICATION_ORDER("责令限期整改指令书", "责改"),
    SUSPENSION_DECISION("现场处理措施决定书", "现决"),
    REVIEW_OPINION("整改复查意见书", "复查"),
    SUPERVISION_NOTICE("挂牌督办通知书", "挂督"),
    DELISTING_NOTICE("摘牌通知书", "摘牌"),
    URGING_NOTE("催办单", "催办"),
    SUPERVISION_LETTER("督办函", "督函", false),
    INTERVIEW_NOTICE("约谈通知书", "约谈"),
    INTERVIEW_MINUTES("约谈纪要", "约纪"),
    POWER_CUT_NOTICE("停电通知书", "停电"),
    RESUMPTION_OPINION("恢复生产审查意见", "复产"),
    TRANSFER_LETTER("移送函", "移送", false),
    CLOSURE_CERTIFICATE("销号证明", "销号"),
    CAMPAIGN_REPORT("专项整治总结报告", "专总", false),
    DRILL_REPORT("应急演练评估报告", "演评"),
    DRILL_CORRECTION("责令限期改正通知书", "演改"),
    QUARTER_STATISTICS("隐患排查治理情况季度统计表", "季统"),
    YEAR_STATISTICS("隐患排查治理情况年度统计表", "年统");

    private final String label;
    private final String word;
    private final boolean forEnterprise;

    DocumentType(String label, String word) {
        this(label, word, true);
    }

    DocumentType(String label, String word, boolean forEnterprise) {
        this.label = label;
        this.word = word;
        this.forEnterprise = forEnterprise;
    }

    /** Title of the document. */
    public String label() {
        return label;
    }

    /** What stands for the type in a number. */
    public String word() {
        return word;
    }

    /** Whether the enterprise of the case may read it, and not only officials. */
    public boolean isForEnterprise() {
        return forEnterprise;
    }

    /** Name of the template, such as {@code rectification-order}. */
    public String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
