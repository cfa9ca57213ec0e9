package io.hazardflow.registry;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Several industries by name, separated by 、; blank for all. The value is their codes, separated by commas. */
public record IndustriesCell(Supplier<Map<String, String>> labels) implements CellType {

    public static IndustriesCell of(Industries industries) {
        return new IndustriesCell(() -> industries.all().stream().collect(ChoiceCell.labels(Industry::code, Industry::label)));
    }

    @Override
    public Object parse(String text) {
        ChoiceCell one = new ChoiceCell(labels);
        return Arrays.stream(text.split("[、,，]")).map(String::strip).filter(name -> !name.isEmpty()).map(one::parse).map(Object::toString)
            .distinct().collect(Collectors.joining(","));
    }

    @Override
    public String format(Object codes) {
        Map<String, String> known = labels.get();
        return Arrays.stream(codes.toString().split(",")).map(code -> known.getOrDefault(code, code)).collect(Collectors.joining("、"));
    }
}
