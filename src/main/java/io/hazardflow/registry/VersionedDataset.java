package io.hazardflow.registry;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists in versions as one sheet: each line is an item with the list that it stands in, all items of a version in one file. A version that has come
 * into force or is in use stays as it is, for records refer to its items; only the day on which it ends may be set. Its view has the columns of
 * the sheet, among them {@code id}, {@code version}, {@code item}, {@code effective_from} and {@code effective_to}, and {@code ordering}.
 */
public abstract class VersionedDataset implements Dataset {

    protected static final String END = "effective_to";

    private final JdbcClient jdbc;
    private final String thing;
    private final List<String> ofWhole;
    private final List<String> unlike;

    /**
     * @param thing   what a list is called in messages
     * @param ofWhole columns that all lines of a version share
     * @param unlike  columns in which no two lines of a version are the same
     */
    protected VersionedDataset(JdbcClient jdbc, String thing, List<String> ofWhole, List<String> unlike) {
        this.jdbc = jdbc;
        this.thing = thing;
        this.ofWhole = ofWhole;
        this.unlike = unlike;
    }

    /** Whether a version has come into force or is in use. */
    protected abstract boolean fixed(String ref);

    protected abstract LocalDate today();

    /** What is to be checked in a line beyond its cells. */
    protected void checkLine(ImportRow row, ImportErrors errors) {
    }

    protected abstract void writeWhole(Map<String, Object> values);

    protected abstract void deleteItems(Map<String, Object> values);

    protected abstract void writeItem(Map<String, Object> values, int position);

    @Override
    public String key() {
        return "ordering";
    }

    @Override
    public List<String> unique() {
        return List.of();
    }

    @Override
    public void check(List<ImportRow> rows, ImportErrors errors) {
        byVersion(rows).forEach((ref, version) -> {
            checkVersion(version, errors);
            version.forEach(row -> checkLine(row, errors));
            if (fixed(ref)) {
                checkFixed(ref, version, errors);
            }
        });
    }

    private void checkVersion(List<ImportRow> version, ImportErrors errors) {
        ImportRow first = version.get(0);
        if (first.has(END) && first.day(END).isBefore(first.day("effective_from"))) {
            errors.add(first.number(), label(END), "不能早于启用日");
        }
        version.forEach(row -> ofWhole.stream().filter(column -> !Objects.equals(row.get(column), first.get(column))).forEach(column ->
            errors.add(row.number(), label(column), "同一" + thing + "同一版本须与第 " + first.number() + " 行一致")));
        unlike.forEach(column -> refuseRepeated(column, version, errors));
    }

    private void refuseRepeated(String column, List<ImportRow> version, ImportErrors errors) {
        Map<String, ImportRow> seen = new HashMap<>();
        for (ImportRow row : version) {
            ImportRow earlier = seen.putIfAbsent(row.text(column), row);
            if (earlier != null) {
                errors.add(row.number(), label(column), "与第 " + earlier.number() + " 行重复");
            }
        }
    }

    private void checkFixed(String ref, List<ImportRow> version, ImportErrors errors) {
        List<Map<String, Object>> registered = registered(ref);
        ImportRow first = version.get(0);
        if (registered.size() != version.size()) {
            errors.add(first.number(), label("version"), ref + " 已启用或已被使用，登记有 " + registered.size() + " 项，文件中有 " + version.size()
                + " 项；须改动时请用新的版本");
            return;
        }
        for (int index = 0; index < version.size(); index++) {
            ImportRow given = version.get(index);
            Map<String, Object> old = registered.get(index);
            columns().stream().filter(column -> !END.equals(column.name()) && !Objects.equals(given.get(column.name()), old.get(column.name())))
                .forEach(column -> errors.add(given.number(), column.label(), ref + " 已启用或已被使用，不能改动，请用新的版本"));
        }
        if (first.has(END) && !Objects.equals(first.get(END), registered.get(0).get(END)) && first.day(END).isBefore(today())) {
            errors.add(first.number(), label(END), "不能早于今天");
        }
    }

    @Override
    public int write(Upsert upsert, List<Column> given, List<ImportRow> rows) {
        return byVersion(rows).entrySet().stream().mapToInt(version -> write(version.getKey(), version.getValue())).sum();
    }

    private int write(String ref, List<ImportRow> version) {
        List<Map<String, Object>> wanted = version.stream().map(this::values).toList();
        List<Map<String, Object>> registered = registered(ref);
        if (wanted.equals(registered)) {
            return 0;
        }
        boolean fixed = fixed(ref);
        writeWhole(wanted.get(0));
        if (!fixed || registered.isEmpty()) {
            deleteItems(wanted.get(0));
            for (int index = 0; index < wanted.size(); index++) {
                writeItem(wanted.get(index), index + 1);
            }
        }
        return version.size();
    }

    private List<Map<String, Object>> registered(String ref) {
        return jdbc.sql("select * from hazardflow." + table() + " where id || '@' || version = ? order by ordering").param(ref)
            .query((row, index) -> {
                Map<String, Object> values = new HashMap<>();
                for (Column column : columns()) {
                    Object value = row.getObject(column.name());
                    values.put(column.name(), value instanceof Date day ? day.toLocalDate() : value);
                }
                return values;
            }).list();
    }

    private Map<String, Object> values(ImportRow row) {
        Map<String, Object> values = new HashMap<>();
        columns().forEach(column -> values.put(column.name(), row.get(column.name())));
        return values;
    }

    private static Map<String, List<ImportRow>> byVersion(List<ImportRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.text("id") + "@" + row.text("version"), LinkedHashMap::new, Collectors.toList()));
    }
}
