package io.hazardflow.benchmark.load;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Synthetic enterprises beside the registered ones, told by ids from e900001 on and 合成 in their names; a few have most of the hazards. */
final class Enterprises {

    static final int COUNT = 20_000;

    private final Map<String, List<Place>> byIndustry;
    private final List<String> streets;

    /** An enterprise and its street. */
    record Place(String id, String name, String street, String industry) {
    }

    Enterprises(JdbcClient jdbc) {
        if (jdbc.sql("select not exists (select from hazardflow.enterprise where id like 'e9_____')").query(Boolean.class).single()) {
            register(jdbc);
        }
        byIndustry = jdbc.sql("select id, name, street, industry from hazardflow.enterprise where id like 'e9_____' order by id")
            .query(Place.class).list().stream()
            .collect(Collectors.groupingBy(Place::industry));
        streets = jdbc.sql("select code from hazardflow.street where active order by code").query(String.class).list();
    }

    private static void register(JdbcClient jdbc) {
        List<String> same = jdbc.sql("""
            select column_name from information_schema.columns where table_schema = 'hazardflow'
              and table_name = 'enterprise' and is_generated = 'NEVER'
              and column_name not in ('id', 'credit_code', 'name', 'street', 'grid_worker')""").query(String.class).list();
        jdbc.sql("""
            insert into hazardflow.enterprise (id, credit_code, name, street, %1$s)
            select 'e9' || lpad(n::text, 5, '0'), '9112SYN' || lpad(n::text, 11, '0'),
                   regexp_replace(e.name, '[0-9]+$', '') || n || '（合成）', s.code, %1$s
            from generate_series(1, :count) n
            join (select *, row_number() over (order by id) - 1 as place, count(*) over () as number_of_all from hazardflow.enterprise) e
              on e.place = n %% e.number_of_all
            join (select code, row_number() over (order by code) - 1 as place, count(*) over () as number_of_all
                  from hazardflow.street where active) s
              on s.place = cast(floor(pow(n * 7919 %% 1000 / 1000.0, 1.5) * s.number_of_all) as integer)""".formatted(String.join(", ", same)))
            .param("count", COUNT).update();
    }

    /** One of an industry; the first of each industry come up more often than the others. */
    Place any(String industry, SplittableRandom random) {
        List<Place> all = byIndustry.get(industry);
        return all.get((int) (all.size() * Math.pow(random.nextDouble(), 1.6)));
    }

    String anyStreet(SplittableRandom random) {
        return streets.get(random.nextInt(streets.size()));
    }

    boolean has(String industry) {
        return industry == null || byIndustry.containsKey(industry);
    }
}
