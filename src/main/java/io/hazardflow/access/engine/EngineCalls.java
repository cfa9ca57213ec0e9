package io.hazardflow.access.engine;

import io.hazardflow.access.engine.EngineCall.Who;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The list of the engine's calls, kept in {@code access/engine-calls.csv}. It holds for {@code /engine-rest} and behind the Tasklist alike; of
 * the rows for everyone a test asserts that a browser makes them, and of the browser's calls that they have a row.
 */
final class EngineCalls {

    private static final String FILE = "/access/engine-calls.csv";
    private static final String MACHINES = "/engine-rest/";
    private static final Pattern ENGINE = Pattern.compile(
        "/engine-rest(?:/engine/default)?(/.*)|/camunda/api/engine/engine/default(/.*)");

    private final List<EngineCall> rows;

    EngineCalls(List<EngineCall> rows) {
        this.rows = List.copyOf(rows);
    }

    static EngineCalls read() {
        try (Reader file = new InputStreamReader(EngineCalls.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            return new EngineCalls(CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(file).stream()
                .map(EngineCalls::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<EngineCall> rows() {
        return rows;
    }

    /**
     * The row that decides about a call, or empty where none speaks of it; the strictest, where several do.
     *
     * @param path  of the request as it was sent, below the application's own
     * @param query as it was sent; may be null
     */
    Optional<EngineCall> find(String method, String path, String query, String userId) {
        String decoded = UriUtils.decode(path, StandardCharsets.UTF_8);
        Matcher engine = ENGINE.matcher(decoded);
        String call = StringUtils.trimTrailingCharacter(
            !engine.matches() ? decoded : engine.group(1) != null ? engine.group(1) : engine.group(2), '/');
        MultiValueMap<String, String> parameters = parameters(query);
        boolean program = decoded.startsWith(MACHINES);
        String verb = method.equals("HEAD") ? "GET" : method;
        List<EngineCall> found = rows.stream().filter(row -> program || row.who() != Who.MACHINE)
            .filter(row -> row.matches(verb, call, parameters, userId)).toList();
        return found.stream().max(Comparator.comparing(EngineCall::who));
    }

    private static MultiValueMap<String, String> parameters(String query) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        UriComponentsBuilder.newInstance().query(query).build().getQueryParams().forEach((name, values) -> values.forEach(value ->
            parameters.add(decoded(name), value == null ? "" : decoded(value))));
        return parameters;
    }

    private static String decoded(String text) {
        return UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
    }

    private static EngineCall row(CSVRecord line) {
        Map<String, String> query = Arrays.stream(line.get("query").split("&")).filter(StringUtils::hasText)
            .map(parameter -> parameter.split("=", 2)).collect(Collectors.toMap(p -> p[0], p -> p[1]));
        return new EngineCall(line.get("method"), line.get("path"), query, Who.valueOf(line.get("who").toUpperCase(Locale.ROOT)),
            line.get("purpose"));
    }
}
