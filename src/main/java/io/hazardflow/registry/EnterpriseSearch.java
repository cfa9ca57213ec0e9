package io.hazardflow.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The query behind the enterprise picker: words of the name by an index of character pairs, or the credit code's beginning, or an id. */
record EnterpriseSearch(String sql, Map<String, Object> params) {

    static EnterpriseSearch of(String q, String street, EnterpriseReach reach, int limit) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> params = new LinkedHashMap<>();
        matching(q == null ? "" : q.strip().toLowerCase(Locale.ROOT), conditions, params);
        if (street != null && !street.isBlank()) {
            conditions.add("street = :street");
            params.put("street", street);
        }
        if (!reach.all()) {
            conditions.add("(id = any(:ids) or street = any(:streets) or industry = any(:industries))");
            params.put("ids", reach.ids().toArray(String[]::new));
            params.put("streets", reach.streets().toArray(String[]::new));
            params.put("industries", reach.industries().toArray(String[]::new));
        }
        params.put("limit", limit);
        return new EnterpriseSearch("select * from hazardflow.enterprise"
            + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
            + " order by status <> 'OPERATING', name, id limit :limit", params);
    }

    private static void matching(String q, List<String> conditions, Map<String, Object> params) {
        if (q.isEmpty()) {
            return;
        }
        List<String> words = Stream.of(q.split("\\s+")).toList();
        List<String> name = new ArrayList<>(List.of("name_bigrams @> cast(:bigrams as text[])"));
        params.put("bigrams", words.stream().flatMap(EnterpriseSearch::bigrams).distinct().toArray(String[]::new));
        for (int i = 0; i < words.size(); i++) {
            name.add("strpos(lower(regexp_replace(name, '\\s', '', 'g')), :word" + i + ") > 0");
            params.put("word" + i, words.get(i));
        }
        String byName = "(" + String.join(" and ", name) + ")";
        if (q.matches("[0-9a-z]+")) {
            conditions.add("(" + byName + " or credit_code like :code or id = :id)");
            params.put("code", q.toUpperCase(Locale.ROOT) + "%");
            params.put("id", q);
        } else {
            conditions.add(byName);
        }
    }

    private static Stream<String> bigrams(String word) {
        int[] characters = word.codePoints().toArray();
        return IntStream.range(0, characters.length - 1).mapToObj(i -> new String(characters, i, 2));
    }
}
