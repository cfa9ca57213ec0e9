package io.hazardflow.hazard.publicity;

import io.hazardflow.hazard.Level;
import io.hazardflow.registry.Categories;
import io.hazardflow.registry.Streets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closed cases as everybody may see them: those whose closer and whose rule say so, with the fields that the rule names and no person in them. */
@Component
class PublicClosures {

    private static final String CONDITION = "from hazardflow.hazard where state = 'CLOSED' and publish and publicity in ('PUBLIC', 'BOTH')";

    private final JdbcClient jdbc;
    private final Streets streets;
    private final Categories categories;

    PublicClosures(JdbcClient jdbc, Streets streets, Categories categories) {
        this.jdbc = jdbc;
        this.streets = streets;
        this.categories = categories;
    }

    /** What the rule withholds is null. */
    record Closure(String title, String category, String level, String street, String enterpriseName, Instant closedAt, String measure) {
    }

    private record Row(String title, String category, Level level, String street, String enterpriseName, Instant closedAt, String requirements,
                       String publicFields, String publicMask, String responsiblePerson, String reporterName) {
    }

    /** The newest first. */
    List<Closure> page(int page, int size) {
        return jdbc.sql("""
                select title, category, level, street, enterprise_name, closed_at, requirements, public_fields, public_mask,
                       responsible_person, reporter_name\s""" + CONDITION + " order by closed_at desc, number desc limit ? offset ?")
            .params(size, (long) page * size).query(Row.class).list().stream().map(this::closure).toList();
    }

    long count() {
        return jdbc.sql("select count(*) " + CONDITION).query(Long.class).single();
    }

    private Closure closure(Row row) {
        Set<String> fields = Set.of(row.publicFields().split(","));
        List<String> names = Arrays.asList(row.responsiblePerson(), row.reporterName());
        return new Closure(
            shown(fields, "title", () -> PublicWords.of(row.title(), names)),
            shown(fields, "category", () -> row.category() == null ? null : categories.label(row.category())),
            shown(fields, "level", () -> row.level().label()),
            shown(fields, "street", () -> streets.name(row.street())),
            shown(fields, "enterpriseName", () -> PublicWords.masked(row.enterpriseName(), row.publicMask())),
            shown(fields, "closedAt", row::closedAt),
            shown(fields, "measure", () -> PublicWords.of(row.requirements(), names)));
    }

    private static <T> T shown(Set<String> fields, String field, Supplier<T> value) {
        return fields.contains(field) ? value.get() : null;
    }
}
