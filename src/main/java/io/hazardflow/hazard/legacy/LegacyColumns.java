package io.hazardflow.hazard.legacy;

import static io.hazardflow.registry.Column.optional;
import static io.hazardflow.registry.Column.required;

import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.SubGrade;
import io.hazardflow.registry.Categories;
import io.hazardflow.registry.Category;
import io.hazardflow.registry.ChoiceCell;
import io.hazardflow.registry.Column;
import io.hazardflow.registry.DateCell;
import io.hazardflow.registry.Department;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.TextCell;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The columns of an old ledger's file, with what is to be written in each. */
@Component
class LegacyColumns {

    static final String LEGACY_NUMBER = "legacy_number";
    static final String ENTERPRISE = "enterprise";
    static final String TITLE = "title";
    static final String DESCRIPTION = "description";
    static final String LOCATION = "location";
    static final String CATEGORY = "category";
    static final String SUB_GRADE = "sub_grade";
    static final String CRITERION = "criterion";
    static final String SOURCE = "source";
    static final String FOUND_ON = "found_on";
    static final String FINDER = "finder";
    static final String DEPT = "dept";
    static final String RESPONSIBLE = "responsible";
    static final String REQUIREMENTS = "requirements";
    static final String ORDERED_ON = "ordered_on";
    static final String DEADLINE = "deadline";
    static final String STATE = "state";
    static final String CLOSED_ON = "closed_on";

    private final Map<Column, String> explained = new LinkedHashMap<>();

    LegacyColumns(Categories categories, Departments departments) {
        explained.put(required("旧台账编号", LEGACY_NUMBER, TextCell.upTo(60)), "旧系统中的编号，不能重复；同一编号再次导入时跳过");
        explained.put(required("企业", ENTERPRISE, TextCell.upTo(18)), "统一社会信用代码或企业编号（如 e0001），须已登记");
        explained.put(required("隐患名称", TITLE, TextCell.between(4, 60)), "4 至 60 字");
        explained.put(required("隐患描述", DESCRIPTION, TextCell.lines(10, 1000)), "10 至 1000 字");
        explained.put(required("具体位置", LOCATION, TextCell.between(2, 120)), "2 至 120 字");
        explained.put(optional("隐患类别", CATEGORY, new ChoiceCell(() -> labels(categories.all()))), "24 小类的名称或代码；待核实的可不填");
        explained.put(optional("细分等级", SUB_GRADE, ChoiceCell.of(grades())), "G0 至 G3 或 M（重大）；待核实的可不填");
        explained.put(optional("重大隐患判定依据", CRITERION, TextCell.upTo(200)), "细分等级为 M 时必填：判定标准的名称和条款，或专家意见文号");
        explained.put(required("来源", SOURCE, ChoiceCell.of(sources())), String.join("、", sources().values()));
        explained.put(required("发现日期", FOUND_ON, new DateCell()), "如 2026-03-15，不晚于今天");
        explained.put(optional("发现人", FINDER, TextCell.upTo(30)), "旧台账登记的发现人姓名");
        explained.put(optional("监管部门", DEPT, new ChoiceCell(() -> departments.all().stream()
            .collect(ChoiceCell.labels(Department::code, Department::name)))), "不填时按行业确定");
        explained.put(optional("责任人", RESPONSIBLE, TextCell.upTo(30)), "企业的整改责任人；整改中、待复查的必填");
        explained.put(optional("整改要求", REQUIREMENTS, TextCell.lines(2, 2000)), "整改中、待复查的必填");
        explained.put(optional("下达日期", ORDERED_ON, new DateCell()), "整改要求下达之日；整改中、待复查的必填");
        explained.put(optional("整改期限", DEADLINE, new DateCell()), "含已批准的延期；整改中、待复查的必填");
        explained.put(required("状态", STATE, ChoiceCell.of(LegacyState.labels())), String.join("、", LegacyState.labels().values()));
        explained.put(optional("销号日期", CLOSED_ON, new DateCell()), "已销号的必填，其他状态不填");
    }

    List<Column> all() {
        return List.copyOf(explained.keySet());
    }

    String explanation(Column column) {
        return explained.get(column);
    }

    String label(String name) {
        return all().stream().filter(column -> column.name().equals(name)).map(Column::label).findFirst().orElseThrow();
    }

    private static Map<String, String> labels(List<Category> categories) {
        return categories.stream().collect(ChoiceCell.labels(Category::code, Category::label));
    }

    private static Map<String, String> grades() {
        return Arrays.stream(SubGrade.values()).collect(Collectors.toMap(SubGrade::name, SubGrade::label, (one, two) -> one, LinkedHashMap::new));
    }

    private static Map<String, String> sources() {
        return Arrays.stream(HazardSource.values())
            .collect(Collectors.toMap(HazardSource::name, HazardSource::label, (one, two) -> one, LinkedHashMap::new));
    }
}
