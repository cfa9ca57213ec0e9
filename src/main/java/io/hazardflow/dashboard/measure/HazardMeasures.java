package io.hazardflow.dashboard.measure;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code hazard_measure}. */
@Component
class HazardMeasures {

    private static final List<String> NAMES = Stream.of(HazardMeasure.TEXTS, HazardMeasure.TIMES, HazardMeasure.OTHERS).flatMap(List::stream).toList();
    static final String COLUMNS = NAMES.stream().map(HazardMeasures::column).collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    HazardMeasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<HazardMeasure> find(String number) {
        return jdbc.sql("select number, " + COLUMNS + " from hazardflow.hazard_measure where number = ?").param(number).query((row, index) -> {
            Map<String, Object> values = new HashMap<>();
            values.put("number", number);
            for (String name : NAMES) {
                Object value = row.getObject(column(name));
                values.put(name, value instanceof Timestamp at ? at.toInstant() : value);
            }
            return HazardMeasure.of(values);
        }).optional();
    }

    void save(HazardMeasure measure) {
        jdbc.sql(insert("hazardflow.hazard_measure") + " on conflict (number) do update set "
            + NAMES.stream().map(name -> column(name) + " = excluded." + column(name)).collect(Collectors.joining(", "))).params(parameters(measure)).update();
    }

    /** @param table with the columns of {@code hazard_measure} */
    static String insert(String table) {
        return "insert into " + table + " (number, " + COLUMNS + ") values (:number, "
            + NAMES.stream().map(name -> ":" + name).collect(Collectors.joining(", ")) + ")";
    }

    static Map<String, Object> parameters(HazardMeasure measure) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("number", measure.text("number"));
        NAMES.forEach(name -> {
            Object value = measure.values().get(name);
            parameters.put(name, value instanceof Instant at ? Timestamp.from(at) : value);
        });
        return parameters;
    }

    /** The hazards of which {@code m} is the repetition. */
    static String earlier(String measures) {
        return "select from " + measures + " e where e.enterprise = m.enterprise and e.category = m.category and not e.excluded"
            + " and e.reported_at < m.reported_at and e.reported_at >= m.reported_at - interval '365 days'";
    }

    /** Marks what recurs within a year at the same enterprise in the same category (domain E, 重复隐患率). */
    void markRecurring(String enterprise, String category, Instant since) {
        if (enterprise == null || category == null || since == null) {
            return;
        }
        jdbc.sql("""
                update hazardflow.hazard_measure m set recurring = not m.recurring
                where m.enterprise = :enterprise and m.category = :category and m.reported_at >= :since
                  and m.reported_at <= cast(:since as timestamptz) + interval '365 days'
                  and m.recurring <> exists (
                      %s)""".formatted(earlier("hazardflow.hazard_measure")))
            .param("enterprise", enterprise).param("category", category).param("since", Timestamp.from(since)).update();
    }

    void clear() {
        jdbc.sql("delete from hazardflow.hazard_measure").update();
        jdbc.sql("delete from hazardflow.hazard_review").update();
    }

    void review(String number, int position, Instant at, boolean passed) {
        jdbc.sql("insert into hazardflow.hazard_review (number, position, at, passed) values (?, ?, ?, ?)")
            .params(number, position, Timestamp.from(at), passed).update();
    }

    private static String column(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase();
    }
}
