package io.hazardflow.access.engine;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;

/**
 * One row of the list of the engine's calls.
 *
 * @param path    below the engine's address, or whole where it begins with {@code /camunda/}; {@code {id}} stands for a part with a digit,
 *                as every id has one, {@code {self}} for the caller's account, another name in braces for any part
 * @param query   parameters that must be there, once and with this value, or {@code {any}} value; others are free
 * @param purpose what it is needed for, or why nobody may do it, as users read it
 */
record EngineCall(String method, String path, Map<String, String> query, Who who, String purpose) {

    /**
     * Who may do it: every signed-in person, programs through {@code /engine-rest} only, administrators while the operator has opened the
     * repair of cases, or not even they.
     */
    enum Who {
        EVERYONE, MACHINE, REPAIR, NOBODY;

        boolean isKeptFromAdministrators(boolean repairing) {
            return this == NOBODY || this == REPAIR && !repairing;
        }
    }

    private static final String SELF = "{self}";
    private static final String ANY = "{any}";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");

    boolean matches(String method, String path, MultiValueMap<String, String> query, String userId) {
        return this.method.equals(method) && pattern(userId).matcher(path).matches() && fits(query, userId);
    }

    private boolean fits(MultiValueMap<String, String> given, String userId) {
        return query.entrySet().stream().allMatch(wanted -> wanted.getValue().equals(ANY)
            ? StringUtils.hasText(given.getFirst(wanted.getKey()))
            : List.of(wanted.getValue().replace(SELF, userId)).equals(given.get(wanted.getKey())));
    }

    private Pattern pattern(String userId) {
        Matcher placeholders = PLACEHOLDER.matcher(path);
        StringBuilder pattern = new StringBuilder();
        int literal = 0;
        while (placeholders.find()) {
            pattern.append(Pattern.quote(path.substring(literal, placeholders.start())));
            pattern.append(part(placeholders.group(), userId));
            literal = placeholders.end();
        }
        return Pattern.compile(pattern.append(Pattern.quote(path.substring(literal))).toString());
    }

    private static String part(String placeholder, String userId) {
        return switch (placeholder) {
            case SELF -> Pattern.quote(userId);
            case "{id}" -> "[^/]*[0-9][^/]*";
            default -> "[^/]+";
        };
    }

    @Override
    public String toString() {
        return method + " " + path + (query.isEmpty() ? "" : "?" + query);
    }
}
