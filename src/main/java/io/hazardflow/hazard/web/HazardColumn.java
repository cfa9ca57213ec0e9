package io.hazardflow.hazard.web;

import io.hazardflow.hazard.SubGrade;
import io.hazardflow.hazard.ladder.Rung;
import io.hazardflow.platform.EngineClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a row of the hazard list says, in the order of the exported sheet. */
public enum HazardColumn {
    NUMBER("number", "编号", HazardRow::number),
    TITLE("title", "隐患", HazardRow::title),
    ENTERPRISE("enterprise", "企业", HazardRow::enterpriseName),
    STREET("street", "街道", HazardRow::streetName),
    INDUSTRY("industry", "行业", HazardRow::industryLabel),
    CATEGORY("category", "隐患分类", HazardRow::categoryLabel),
    LEVEL("level", "级别", HazardRow::levelLabel),
    SUB_GRADE("subGrade", "细分", row -> row.subGrade() == null ? null : SubGrade.valueOf(row.subGrade()).label()),
    SOURCE("source", "来源", HazardRow::sourceLabel),
    PARENT("parent", "来源单号", HazardRow::parentKey),
    STATE("state", "状态", HazardRow::stateLabel),
    REJECTED("rejected", "退回次数", row -> BigDecimal.valueOf(row.rejectCount())),
    SUPERVISED("supervised", "挂牌督办", row -> row.supervised() ? "是" : null),
    SUSPENDED("suspended", "停产停业", row -> row.suspended() ? "是" : null),
    HOLDER("holder", "当前办理", HazardRow::holder),
    REPORTED_AT("reportedAt", "上报时间", row -> minute(row.reportedAt())),
    DEADLINE("deadline", "整改期限", row -> minute(row.deadline())),
    OVERDUE("overdue", "是否逾期", row -> row.overdue() ? "逾期" : null),
    OVERDUE_DAYS("overdueDays", "逾期工作日", row -> row.overdueWorkingDays() == null ? null : BigDecimal.valueOf(row.overdueWorkingDays())),
    RUNG("rung", "督促级", row -> row.rung() == null ? null : Rung.valueOf(row.rung()).label());

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(EngineClock.ZONE);

    private final String key;
    private final String label;
    private final Function<HazardRow, Object> value;

    HazardColumn(String key, String label, Function<HazardRow, Object> value) {
        this.key = key;
        this.label = label;
        this.value = value;
    }

    /**
     * Number, title and the columns of these keys, in the order of the sheet.
     *
     * @param keys divided by commas; null or blank for all columns
     * @throws IllegalArgumentException for a key that is none
     */
    static List<HazardColumn> chosen(String keys) {
        if (keys == null || keys.isBlank()) {
            return List.of(values());
        }
        Set<String> wanted = Arrays.stream(keys.split(",")).map(String::strip).collect(Collectors.toSet());
        wanted.stream().filter(key -> !knows(key)).findFirst().ifPresent(unknown -> {
            throw new IllegalArgumentException(unknown);
        });
        return Arrays.stream(values()).filter(column -> column == NUMBER || column == TITLE || wanted.contains(column.key)).toList();
    }

    public static boolean knows(String key) {
        return Arrays.stream(values()).anyMatch(column -> column.key.equals(key));
    }

    public String label() {
        return label;
    }

    /** Text, number or null. */
    public Object of(HazardRow row) {
        return value.apply(row);
    }

    private static String minute(Instant moment) {
        return moment == null ? null : MINUTE.format(moment);
    }
}
