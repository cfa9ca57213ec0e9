package io.hazardflow.registry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words typed into a search, all of which a text must contain; an index of character pairs finds them, the text itself confirms. */
record Words(List<String> words) {

    static Words of(String q) {
        return new Words(q == null || q.isBlank() ? List.of() : List.of(q.strip().toLowerCase(Locale.ROOT).split("\\s+")));
    }

    /**
     * Adds the SQL conditions.
     *
     * @param bigrams column with the character pairs
     * @param text    expression of the text itself
     */
    void conditions(String bigrams, String text, List<String> conditions, Map<String, Object> parameters) {
        if (words.isEmpty()) {
            return;
        }
        conditions.add(bigrams + " @> cast(:bigrams as text[])");
        parameters.put("bigrams", words.stream().flatMap(Words::bigrams).distinct().toArray(String[]::new));
        for (int i = 0; i < words.size(); i++) {
            conditions.add("strpos(lower(regexp_replace(" + text + ", '\\s', '', 'g')), :word" + i + ") > 0");
            parameters.put("word" + i, words.get(i));
        }
    }

    private static Stream<String> bigrams(String word) {
        int[] characters = word.codePoints().toArray();
        return IntStream.range(0, characters.length - 1).mapToObj(i -> new String(characters, i, 2));
    }
}
