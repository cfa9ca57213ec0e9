package io.hazardflow.drill.schedule;

import java.util.Collection;
import java.util.stream.Collectors;

/** What of a drill touches the public. */
enum PublicImpact {
    ROAD("占道、断路"),
    FIRE("真火、烟雾"),
    GAS("释放气体或液体"),
    NOISE("警报、爆炸声"),
    CROWD("人员疏散到公共区域"),
    OTHER("其他影响公众的情形");

    private final String label;

    PublicImpact(String label) {
        this.label = label;
    }

    static String words(Collection<String> names) {
        return names.stream().map(name -> valueOf(name).label).collect(Collectors.joining("；"));
    }
}
