package io.hazardflow.dashboard.view;

import io.hazardflow.hazard.web.HazardColumn;
import io.hazardflow.hazard.web.HazardFilter;
import io.hazardflow.hazard.web.HazardList;
import io.hazardflow.lists.Refusals;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A view as it is sent; filters without a value are left out. */
record ViewDraft(String name, Map<String, String> filters, String sort, List<String> columns, boolean opens) {

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_VALUE = 300;
    private static final String DEFAULT_SORT = "-reportedAt";

    /** The same without what is superfluous; refused in words where it is no view. */
    ViewDraft checked() {
        String called = Objects.requireNonNullElse(name, "").strip();
        Refusals.check(!called.isEmpty() && called.codePointCount(0, called.length()) <= LONGEST_NAME, "「视图名称」须填 1 至 " + LONGEST_NAME + " 个字");
        Refusals.check(isWritable(called), "「视图名称」不能含有换行等控制字符");
        String order = sort == null || sort.isBlank() ? DEFAULT_SORT : sort;
        Refusals.check(HazardList.knows(order), "「排序」只能是 reportedAt、-reportedAt、deadline、-deadline");
        return new ViewDraft(called, checkedFilters(), order, checkedColumns(columns), opens);
    }

    static List<String> checkedColumns(List<String> columns) {
        Refusals.check(columns != null && !columns.isEmpty(), "「列」至少选择一列");
        Refusals.check(columns.stream().allMatch(key -> key != null && HazardColumn.knows(key)), "「列」中有台账没有的列");
        Refusals.check(columns.stream().distinct().count() == columns.size(), "「列」不能重复");
        return columns;
    }

    private Map<String, String> checkedFilters() {
        Map<String, String> given = filters == null ? Map.of() : filters.entrySet().stream()
            .filter(one -> one.getValue() != null && !one.getValue().isBlank())
            .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().strip()));
        Refusals.check(HazardFilter.names().containsAll(given.keySet()), "「筛选」中有台账没有的条件");
        Refusals.check(given.values().stream().allMatch(value -> value.length() <= LONGEST_VALUE && isWritable(value)),
            "「筛选」的每个条件最多 " + LONGEST_VALUE + " 个字，不能含有控制字符");
        return given;
    }

    private static boolean isWritable(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }
}
