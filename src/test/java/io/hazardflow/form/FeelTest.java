package io.hazardflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeelTest {

    @ParameterizedTest(name = "{0} with x = {1} hides: {2}")
    @CsvSource(delimiter = '|', nullValues = "null", value = {
        "=x = \"A\"                                | A    | true",
        "=x = \"A\"                                | B    | false",
        "=x = \"A\"                                | null | false",
        "=x != \"A\"                               | B    | true",
        "=x = null                                 | null | true",
        "=x = null                                 | A    | false",
        "=x != null                                | A    | true",
        "=x > 3                                    | null | true",
        "=x > 3                                    | 5    | true",
        "=x > 3                                    | 2    | false",
        "=x != null and x > 3                      | null | false",
        "=x != null and x > 3                      | 5    | true",
        "=x = null or x <= 3                       | null | true",
        "=x = null or x <= 3                       | 5    | false",
        "=x != true                                | null | true",
        "=x != true                                | true | false",
        "=not(x = true)                            | null | true",
        "=not(x > 3)                               | null | false",
        "=x = null or string length(x) <= 3        | 一二三 | true",
        "=x = null or string length(x) <= 3        | 一二三四 | false",
        "=true                                     | null | false"})
    void aConditionIsAUnaryTestWithoutInput(String condition, String x, boolean hides) {
        assertThat(Feel.condition(condition).holds(value(x))).isEqualTo(hides);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a|true", "b|false"})
    void aConditionReadsLists(String entry, boolean hides) {
        Feel condition = Feel.condition("=cats != null and list contains(cats, \"" + entry + "\")");
        assertThat(condition.holds(Map.of("cats", List.of("a", "c")))).isEqualTo(hides);
        assertThat(condition.holds(Map.of())).isFalse();
    }

    private static Map<String, Object> value(String x) {
        Map<String, Object> context = new HashMap<>();
        context.put("x", x == null ? null : x.matches("\\d+") ? Integer.valueOf(x) : x.equals("true") ? Boolean.TRUE : x);
        return context;
    }
}
