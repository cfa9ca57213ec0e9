package io.hazardflow.benchmark.load;

import io.hazardflow.ledger.Ledger;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases of the demo district by whose histories synthetic ones are told: those that hang on nothing but themselves. */
final class Originals {

    private static final Map<String, Integer> RARE_ENDINGS = new TreeMap<>(Map.of("INVALID", 300, "TRANSFERRED", 60, "CANCELLED", 40,
        "SHUT_DOWN", 30));
    private static final int ALL = 10_000;

    private final List<OriginalCase> closed;
    private final List<OriginalCase> open;
    private final Map<String, List<OriginalCase>> rare;

    Originals(JdbcClient jdbc, Ledger ledger, Enterprises enterprises) {
        List<OriginalCase> all = jdbc.sql("""
                select number, process_key, state, enterprise, enterprise_name, street, industry, category,
                       level, title, description, location, reported_at
                from hazardflow.hazard h where number not like '%s' and source in ('ENT_SELF', 'ENT_STAFF', 'GRID', 'INSPECT', 'TIP')
                  and parent_key is null and state <> 'MERGED' and coalesce(duplicates, '') = ''
                  and not exists (select from hazardflow.hazard o where o.merged_into = h.number)""".formatted(Numbers.SYNTHETIC))
            .query(OriginalCase.Facts.class).list().stream().filter(facts -> enterprises.has(facts.industry()))
            .map(facts -> new OriginalCase(facts, ledger.timeline(facts.number()), stays(jdbc, facts.number()))).toList();
        closed = of(all, state -> state.equals("CLOSED"));
        rare = all.stream().filter(one -> RARE_ENDINGS.containsKey(one.identity().state()))
            .collect(Collectors.groupingBy(one -> one.identity().state()));
        open = of(all, state -> !state.equals("CLOSED") && !RARE_ENDINGS.containsKey(state));
    }

    private static List<OriginalCase> of(List<OriginalCase> all, Predicate<String> state) {
        return all.stream().filter(one -> state.test(one.identity().state())).toList();
    }

    private static List<OriginalCase.Stay> stays(JdbcClient jdbc, String number) {
        return jdbc.sql("""
                select process_key, version, activity, task, began, due, ended, cancelled from hazardflow.activity_time
                where case_number = ? and process_key <> 'look-back' order by began, id""").param(number).query(OriginalCase.Stay.class).list();
    }

    OriginalCase anyOver(SplittableRandom random) {
        int lot = random.nextInt(ALL);
        for (Map.Entry<String, Integer> ending : RARE_ENDINGS.entrySet()) {
            lot -= ending.getValue();
            if (lot < 0 && rare.containsKey(ending.getKey())) {
                return any(rare.get(ending.getKey()), random);
            }
        }
        return any(closed, random);
    }

    OriginalCase anyOpen(SplittableRandom random) {
        return any(open, random);
    }

    private static OriginalCase any(List<OriginalCase> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }
}
