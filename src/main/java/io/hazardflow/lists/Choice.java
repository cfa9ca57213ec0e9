package io.hazardflow.lists;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A value that a list can be narrowed to, with its name. */
public record Choice(String code, String label) {

    public static <E extends Enum<E>> List<Choice> of(E[] values, Function<E, String> label) {
        return Arrays.stream(values).map(value -> new Choice(value.name(), label.apply(value))).toList();
    }
}
