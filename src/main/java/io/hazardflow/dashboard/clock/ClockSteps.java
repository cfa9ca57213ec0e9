package io.hazardflow.dashboard.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Whose clock runs at a step while it is not known who did it, and what comes first when several run: the table {@code dashboard/clock-steps.csv}.
 */
@Component
class ClockSteps {

    /** Of elements that older versions of a model had. */
    private static final Rule UNKNOWN = new Rule(Precedence.BESIDE, Party.SYSTEM);

    private final Map<String, Rule> rules;

    ClockSteps() {
        rules = read().lines().skip(1).map(line -> line.split(",")).collect(Collectors.toMap(row -> key(row[0], row[1]),
            row -> new Rule(Precedence.valueOf(row[2]), Party.valueOf(row[3]))));
    }

    record Rule(Precedence precedence, Party party) {
    }

    Rule of(String process, String step) {
        return rules.getOrDefault(key(process, step), UNKNOWN);
    }


    private static String key(String process, String step) {
        return process + "/" + step;
    }

    private static String read() {
        try (InputStream file = new ClassPathResource("dashboard/clock-steps.csv").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
