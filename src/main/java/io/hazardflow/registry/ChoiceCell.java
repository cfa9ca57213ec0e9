package io.hazardflow.registry;

import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** One of a list, written by its name; the code is understood too. */
public record ChoiceCell(Supplier<Map<String, String>> labels) implements CellType {

    public static ChoiceCell of(Map<String, String> labels) {
        return new ChoiceCell(() -> labels);
    }

    public static <T> Collector<T, ?, Map<String, String>> labels(Function<T, String> code, Function<T, String> label) {
        return Collectors.toMap(code, label, (first, second) -> first, java.util.LinkedHashMap::new);
    }

    @Override
    public Object parse(String text) {
        Map<String, String> known = labels.get();
        return known.entrySet().stream().filter(entry -> entry.getValue().equals(text)).map(Entry::getKey).findFirst()
            .or(() -> known.keySet().stream().filter(text::equals).findFirst())
            .orElseThrow(() -> new BadCellException("应为以下之一:" + String.join("、", known.values())));
    }

    @Override
    public String format(Object code) {
        return labels.get().getOrDefault(code.toString(), code.toString());
    }
}
