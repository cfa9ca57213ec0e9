package io.hazardflow.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** A start, as an operator makes it with these variables, that ends by itself. */
final class RefusedStart {

    private static final int PATIENCE_SECONDS = 240;

    private RefusedStart() {
    }

    /** What the application said before it ended with exit code 1. */
    static String with(Map<String, String> variables, Path directory) throws IOException, InterruptedException {
        Path log = Files.createTempFile(directory, "refused", ".log");
        List<String> command = new ArrayList<>(ForkedApplication.command());
        command.addAll(List.of("--server.port=0", "--hazardflow.demo.cases=false"));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
            .redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("HAZARDFLOW_"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("ended by itself:\n" + Files.readString(log)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        String said = Files.readString(log);
        assertThat(process.exitValue()).as(said).isEqualTo(1);
        return said;
    }
}
