package io.hazardflow.hazard.alarm;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** The alarm's JSON as the interface description shows it; {@link AlarmReader} reads it. */
@Schema(name = "Alarm")
record AlarmMessage(
    @Schema(description = "来源系统代号，即账号岗位 machine: 之后的部分", requiredMode = Schema.RequiredMode.REQUIRED) String source,
    @Schema(description = "来源系统的报警编号，1 至 100 字", requiredMode = Schema.RequiredMode.REQUIRED) String externalId,
    @Schema(description = "企业编号或统一社会信用代码", requiredMode = Schema.RequiredMode.REQUIRED) String enterpriseId,
    @Schema(description = "设备编号，1 至 100 字", requiredMode = Schema.RequiredMode.REQUIRED) String device,
    @Schema(description = "报警类型，2 至 60 字", requiredMode = Schema.RequiredMode.REQUIRED) String kind,
    @Schema(description = "1 提示、2 警告、3 紧急", requiredMode = Schema.RequiredMode.REQUIRED, minimum = "1", maximum = "3") int level,
    @Schema(description = "发生时间，带时区", requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime occurredAt,
    @Schema(description = "具体位置，2 至 120 字", requiredMode = Schema.RequiredMode.REQUIRED) String location,
    @Schema(description = "说明，2 至 800 字", requiredMode = Schema.RequiredMode.REQUIRED) String description,
    @Schema(description = "有现实危险；不报送的按报警级别判定") Boolean imminentDanger) {

    static final String EXAMPLE = """
        {"source":"iot","externalId":"A-20261124-0001","enterpriseId":"e0001","device":"GAS-03","kind":"可燃气体浓度超限","level":2,
         "occurredAt":"2026-11-24T08:30:00+08:00","location":"厨房燃气表间","description":"浓度 25%LEL，持续 3 分钟"}""";
}
