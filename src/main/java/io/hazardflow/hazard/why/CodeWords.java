package io.hazardflow.hazard.why;

import io.hazardflow.access.Role;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.SubGrade;
import io.hazardflow.hazard.why.Reason.Item;
import io.hazardflow.registry.Categories;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Industries;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The codes of the decision tables in the words of the pages; whatever is no code stays as it is. */
@Component
class CodeWords {

    private static final Map<String, String> PLAIN = Map.of("RED", "红", "ORANGE", "橙", "YELLOW", "黄", "BLUE", "蓝", "DAY", "日历日",
        "WORKING_DAY", "工作日", "HOUR", "小时", "CHECK", "现场复查", "JOINT", "联合复查");

    private final Industries industries;
    private final Categories categories;
    private final Departments departments;

    CodeWords(Industries industries, Categories categories, Departments departments) {
        this.industries = industries;
        this.categories = categories;
        this.departments = departments;
    }

    Reason.Row of(Reason.Row row) {
        Map<String, String> words = words();
        return new Reason.Row(row.table(), row.name(), row.version(), row.rule(), items(row.inputs(), words), items(row.outputs(), words),
            row.basis(), row.effectiveFrom(), row.effectiveTo());
    }

    private static List<Item> items(List<Item> items, Map<String, String> words) {
        return items.stream().map(item -> new Item(item.label(), words.getOrDefault(item.value(), item.value()), item.condition())).toList();
    }

    private Map<String, String> words() {
        Map<String, String> words = new HashMap<>(PLAIN);
        Arrays.stream(Level.values()).forEach(level -> words.put(level.name(), level.label()));
        Arrays.stream(SubGrade.values()).forEach(grade -> words.put(grade.name(), grade.name() + " " + grade.label()));
        Arrays.stream(HazardSource.values()).forEach(source -> words.put(source.name(), source.label()));
        Arrays.stream(Role.values()).forEach(role -> words.put(role.key(), role.label()));
        industries.all().forEach(industry -> words.put(industry.code(), industry.label()));
        categories.all().forEach(category -> words.put(category.code(), category.label()));
        departments.all().forEach(department -> words.put(department.code(), department.name()));
        return words;
    }
}
