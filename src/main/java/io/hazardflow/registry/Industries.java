package io.hazardflow.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The industries as they are assigned today. */
@Component
public class Industries {

    private final Clock clock;
    private final Cached<List<Industry>> rows;

    Industries(JdbcClient jdbc, Clock clock) {
        this.clock = clock;
        rows = new Cached<>(() -> jdbc.sql("""
            select code, label, department, effective_from, effective_to, basis
            from hazardflow.industry order by position, effective_from desc
            """).query(Industry.class).list());
    }

    /** One row an industry, the newest that is effective today. */
    public List<Industry> all() {
        LocalDate today = LocalDate.now(clock);
        Map<String, Industry> newest = new LinkedHashMap<>();
        rows.get().stream().filter(row -> row.effectiveOn(today)).forEach(row -> newest.putIfAbsent(row.code(), row));
        return List.copyOf(newest.values());
    }

    public Optional<Industry> find(String code) {
        return all().stream().filter(industry -> industry.code().equals(code)).findFirst();
    }

    /** Name on the screen; an unknown code stands for itself. */
    public String label(String code) {
        return find(code).map(Industry::label).orElse(code);
    }

    /**
     * Code of the department that supervises the industry by default.
     *
     * @throws NoSuchElementException for an unknown industry
     */
    public String department(String code) {
        return find(code).map(Industry::department).orElseThrow(() -> new NoSuchElementException("unknown industry " + code));
    }

    /** Codes of the industries that the departments supervise by default. */
    public Set<String> supervisedBy(Collection<String> departments) {
        return all().stream().filter(industry -> departments.contains(industry.department())).map(Industry::code)
            .collect(Collectors.toUnmodifiableSet());
    }
}
