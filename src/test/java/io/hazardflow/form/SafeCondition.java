package io.hazardflow.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a condition by the grammar of the safe subset; remembers the paths it reads and the first thing outside the subset. */
final class SafeCondition {

    private static final Pattern TOKEN = Pattern.compile(
        "\\s*(?:(\"[^\"]*\")|(-?\\d+(?:\\.\\d+)?)|(list contains|string length|count|contains)(?=\\s*\\()|"
            + "([\\p{L}_][\\p{L}\\p{N}_.]*)|(<=|>=|!=|[=<>(),]))");

    private static final Set<String> FUNCTIONS = Set.of("list contains", "string length", "count", "contains");

    private final List<String> tokens = new ArrayList<>();
    private final Set<String> paths = new TreeSet<>();
    private String problem;
    private int position;

    static SafeCondition read(String text) {
        SafeCondition condition = new SafeCondition();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            condition.tokens.add(matcher.group().strip());
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            condition.reject("\"" + text.substring(end).strip() + "\" is outside the safe subset");
            return condition;
        }
        condition.alternatives(Set.of());
        if (condition.position < condition.tokens.size()) {
            condition.reject("\"" + condition.peek() + "\" is not expected");
        }
        return condition;
    }

    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    Set<String> paths() {
        return paths;
    }

    private void alternatives(Set<String> notNull) {
        Set<String> guarded = new HashSet<>(notNull);
        guarded.addAll(conjunction(guarded));
        while (skip("or")) {
            guarded.addAll(conjunction(guarded));
        }
    }

    /** Answers the path p of a lone {@code p = null}, after which p is known to be there in the further alternatives. */
    private Set<String> conjunction(Set<String> notNull) {
        Set<String> guarded = new HashSet<>(notNull);
        Guard guard = factor(guarded);
        boolean lone = !"and".equals(peek());
        Set<String> afterwards = lone && guard.isNull != null ? Set.of(guard.isNull) : Set.of();
        addIfPresent(guarded, guard.isNotNull);
        while (skip("and")) {
            addIfPresent(guarded, factor(guarded).isNotNull);
        }
        return afterwards;
    }

    private record Guard(String isNull, String isNotNull) {
        private static final Guard NONE = new Guard(null, null);
    }

    private Guard factor(Set<String> notNull) {
        skip("not");
        if (skip("(")) {
            alternatives(notNull);
            expect(")");
            return Guard.NONE;
        }
        String first = take();
        boolean function = FUNCTIONS.contains(first) && "(".equals(peek());
        String path = function ? argument() : first;
        paths.add(path);
        if (function && first.contains("contains")) {
            expect(",");
            literal();
            expect(")");
            return guardedOnly(path, notNull);
        }
        if (function) {
            expect(")");
        }
        return comparison(path, function, notNull);
    }

    private Guard comparison(String path, boolean function, Set<String> notNull) {
        String operator = take();
        if (!operator.matches("=|!=|<|<=|>|>=")) {
            reject("\"" + path + "\" alone is no comparison");
            return Guard.NONE;
        }
        String literal = literal();
        if (function || !operator.matches("!?=")) {
            return guardedOnly(path, notNull);
        }
        boolean isNull = "null".equals(literal);
        return new Guard(isNull && operator.equals("=") ? path : null, isNull && operator.equals("!=") ? path : null);
    }

    private Guard guardedOnly(String path, Set<String> notNull) {
        if (!notNull.contains(path)) {
            reject("\"" + path + "\" is compared without a guard against null");
        }
        return Guard.NONE;
    }

    private String argument() {
        expect("(");
        return take();
    }

    private String literal() {
        String literal = take();
        if (!literal.matches("\".*\"|-?\\d.*|true|false|null")) {
            reject("\"" + literal + "\" is no literal");
        }
        return literal;
    }

    private static void addIfPresent(Set<String> paths, String path) {
        if (path != null) {
            paths.add(path);
        }
    }

    private void expect(String token) {
        if (!skip(token)) {
            reject("\"" + token + "\" is missing");
        }
    }

    private boolean skip(String token) {
        boolean there = token.equals(peek());
        position += there ? 1 : 0;
        return there;
    }

    private String take() {
        String token = peek();
        position++;
        return token;
    }

    private String peek() {
        return position < tokens.size() ? tokens.get(position) : "";
    }

    private void reject(String what) {
        problem = problem == null ? what : problem;
    }
}
