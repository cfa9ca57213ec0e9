package io.hazardflow.hazard.exchange;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** One hazard as the national interface wants it; times are {@code yyyy-MM-dd HH:mm:ss} of Shanghai. */
record ExchangedHazard(
    @Schema(description = "隐患编号") String hazardCode,
    @Schema(description = "管控措施编号；本系统尚未关联风险点的为空") String riskMeasureId,
    @Schema(description = "排查记录编号：来源单号，没有的为隐患编号") String checkRecordId,
    @Schema(description = "统一社会信用代码") String companyCode,
    @Schema(description = "隐患名称") String dangerName,
    @Schema(description = "0 一般 1 重大") int dangerLevel,
    @Schema(description = "来源：1 日常 2 综合性 3 专业性 6 事故类比 8 外聘专家 9 管控措施失效 10 其他") int dangerSrc,
    @Schema(description = "0 即查即改 1 限期整改") int dangerManageType,
    @Schema(description = "类型：1 安全 2 工艺 3 电气 5 消防 6 总图 7 设备 8 其他") int hazardDangerType,
    @Schema(description = "登记人类别：0 其他 1 主要负责人 2 技术负责人 3 操作负责人") int hazardCategory,
    @Schema(description = "登记时间") String registTime,
    @Schema(description = "登记人") String registrant,
    @Schema(description = "隐患描述") String dangerDesc,
    @Schema(description = "原因分析") String dangerReason,
    @Schema(description = "控制措施") String controlMeasures,
    @Schema(description = "整改费用，万元") BigDecimal cost,
    @Schema(description = "整改责任人") String liablePerson,
    @Schema(description = "整改期限") String dangerManageDeadline,
    @Schema(description = "验收人") String checkAcceptPerson,
    @Schema(description = "验收时间") String checkAcceptTime,
    @Schema(description = "-1 排查 0 整改中 1 待验收 9 已验收") int dangerState,
    @Schema(description = "接口要求而本案件尚无的字段") List<String> missing) {
}
