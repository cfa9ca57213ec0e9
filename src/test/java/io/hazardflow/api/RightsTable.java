package io.hazardflow.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The table of docs/rights.md: what every call answers to every role, for an object of its own unit and for one of another. */
final class RightsTable {

    private static final Path FILE = Path.of("docs/rights.md");
    private static final String CALL = "call";

    private RightsTable() {
    }

    /**
     * One half of a cell.
     *
     * @param call   method and path with placeholders, a body behind it where it matters
     * @param role   heading of the column
     * @param own    whether the case lies in the unit of the caller
     * @param status expected status, with + where the case must be in the answer and - where it must not
     */
    record Cell(String call, String role, boolean own, String status) {

        String method() {
            return call.split(" ", 3)[0];
        }

        String path() {
            return call.split(" ", 3)[1];
        }

        String body() {
            String[] parts = call.split(" ", 3);
            return parts.length < 3 ? "{}" : parts[2];
        }

        @Override
        public String toString() {
            return "%s by %s of %s unit: %s".formatted(call, role, own ? "the own" : "another", status);
        }
    }

    static List<Cell> cells() {
        List<List<String>> rows = rows();
        List<String> roles = rows.get(0);
        return rows.stream().filter(row -> !row.get(0).equals(CALL))
            .flatMap(row -> IntStream.range(1, row.size()).boxed().flatMap(i -> cell(row.get(0), roles.get(i), row.get(i)))).toList();
    }

    /** Method and path of every call in the table, as written there. */
    static List<String> calls() {
        return rows().stream().map(row -> row.get(0)).filter(call -> !call.equals(CALL)).toList();
    }

    private static Stream<Cell> cell(String call, String role, String statuses) {
        String[] both = statuses.split("/");
        return IntStream.range(0, both.length).mapToObj(i -> new Cell(call, role, i == 0, both[i]));
    }

    private static List<List<String>> rows() {
        try {
            return Files.readAllLines(FILE).stream().filter(line -> line.startsWith("| ")).map(RightsTable::columns).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> columns(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|")).map(text -> text.strip().replace("`", "")).toList();
    }
}
