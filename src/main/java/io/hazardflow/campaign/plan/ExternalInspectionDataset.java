package io.hazardflow.campaign.plan;

import static io.hazardflow.registry.Column.optional;
import static io.hazardflow.registry.Column.required;

import io.hazardflow.registry.Column;
import io.hazardflow.registry.Dataset;
import io.hazardflow.registry.DateCell;
import io.hazardflow.registry.ImportErrors;
import io.hazardflow.registry.ImportRow;
import io.hazardflow.registry.TextCell;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Inspections that offices outside this system plan, so that enterprises are not visited twice. A row without a number is the plan that the
 * same office has for the same enterprise and matter from the same day on, if there is one, so that a list sent twice does not count twice.
 */
@Component
@Order(6)
class ExternalInspectionDataset implements Dataset {

    private final JdbcClient jdbc;
    private final List<Column> columns = List.of(
        optional("编号", "id", TextCell.like("x\\d{5,9}", "应为 x 加五位以上数字，新记录可留空")),
        required("企业编号或统一社会信用代码", "enterprise", TextCell.upTo(18)),
        required("检查单位", "office", TextCell.between(2, 60)),
        required("计划检查自", "planned_from", new DateCell()),
        required("计划检查至", "planned_to", new DateCell()),
        required("检查事项", "matter", TextCell.between(2, 200)));

    ExternalInspectionDataset(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "external-inspections";
    }

    @Override
    public String title() {
        return "其他单位检查计划";
    }

    @Override
    public String table() {
        return "external_inspection";
    }

    @Override
    public String key() {
        return "id";
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void check(List<ImportRow> rows, ImportErrors errors) {
        Map<String, String> numbers = numbers(rows);
        long next = Math.max(next(), 1 + rows.stream().filter(row -> row.has("id"))
            .mapToLong(row -> Long.parseLong(row.text("id").substring(1))).max().orElse(0));
        for (ImportRow row : rows) {
            String number = numbers.get(row.text("enterprise").toUpperCase());
            if (number == null) {
                errors.add(row.number(), label("enterprise"), "没有登记这家企业");
            }
            row.put("enterprise", number);
            if (row.day("planned_to").isBefore(row.day("planned_from"))) {
                errors.add(row.number(), label("planned_to"), "不能早于计划检查自");
            }
        }
        Map<Plan, String> known = known(numbers.values());
        Map<Plan, Integer> seen = new HashMap<>();
        for (ImportRow row : rows) {
            Integer first = seen.putIfAbsent(Plan.of(row), row.number());
            if (first != null && row.has("enterprise")) {
                errors.add(row.number(), label("matter"), "与第 " + first + " 行是同一检查计划");
            }
            if (!row.has("id")) {
                row.put("id", known.get(Plan.of(row)));
            }
            if (!row.has("id")) {
                row.put("id", "x%05d".formatted(next++));
            }
        }
    }

    private record Plan(String enterprise, String office, LocalDate from, String matter) {

        static Plan of(ImportRow row) {
            return new Plan(row.text("enterprise"), row.text("office"), row.day("planned_from"), row.text("matter"));
        }
    }

    /** Numbers of what is registered, the oldest where it stands twice. */
    private Map<Plan, String> known(Collection<String> enterprises) {
        Map<Plan, String> known = new HashMap<>();
        jdbc.sql("select id, enterprise, office, planned_from, matter from hazardflow.external_inspection where enterprise = any(?) order by id")
            .param(enterprises.stream().distinct().toArray(String[]::new)).query(row -> {
                known.putIfAbsent(new Plan(row.getString("enterprise"), row.getString("office"), row.getObject("planned_from", LocalDate.class),
                    row.getString("matter")), row.getString("id"));
            });
        return known;
    }

    /** Enterprise numbers by number or credit code, in capitals. */
    private Map<String, String> numbers(List<ImportRow> rows) {
        String[] given = rows.stream().map(row -> row.text("enterprise")).filter(Objects::nonNull).map(String::toUpperCase).distinct()
            .toArray(String[]::new);
        Map<String, String> numbers = new HashMap<>();
        jdbc.sql("select id, credit_code from hazardflow.enterprise where upper(id) = any(:given) or credit_code = any(:given)")
            .param("given", given).query(row -> {
                numbers.put(row.getString("id").toUpperCase(), row.getString("id"));
                numbers.put(row.getString("credit_code"), row.getString("id"));
            });
        return numbers;
    }

    private long next() {
        return jdbc.sql("select coalesce(max(substr(id, 2)::bigint), 0) + 1 from hazardflow.external_inspection").query(Long.class).single();
    }
}
