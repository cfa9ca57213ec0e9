package io.hazardflow.drill.obligation;

import java.util.Arrays;
import java.util.List;

/** Why the calendar takes back what it gave. */
enum Withdrawal {
    NO_UNIT("单位已停业、注销、搬迁或撤销"),
    NO_PLAN("预案已废止或不再属于本单位"),
    NO_RULE("单位分类变更，演练频次规则不再要求"),
    NO_DRILLS("本年度没有需要安排的演练");

    private final String label;

    Withdrawal(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Withdrawal::label).toList();
    }
}
