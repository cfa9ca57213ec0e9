package io.hazardflow.campaign.draw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command {@code verify-draw FILE}: makes an exported draw again, without database and without the application. */
public final class VerifyDraw {

    private static final String COMMAND = "verify-draw";
    private static final int ARGUMENTS = 2;

    private VerifyDraw() {
    }

    public static boolean isAsked(String... args) {
        return args.length == ARGUMENTS && COMMAND.equals(args[0]);
    }

    /** @return 0 where everything is equal, 1 where something is not, 2 where the file cannot be read */
    public static int run(String file, PrintStream out) {
        List<DrawCheck.Finding> findings;
        try {
            JsonNode export = new JsonMapper().readTree(Files.readString(Path.of(file)));
            findings = DrawCheck.of(export.path("parts").toString(), export.path("result").toString());
        } catch (IOException e) {
            out.println("cannot read " + file + ": " + e.getMessage());
            return 2;
        }
        findings.forEach(finding -> out.println((finding.equal() ? "equal      " : "NOT EQUAL  ") + finding.part()
            + (finding.equal() ? "" : "  " + finding.detail())));
        return findings.stream().allMatch(DrawCheck.Finding::equal) ? 0 : 1;
    }

    /** Runs the command of these arguments. */
    public static int run(String... args) {
        return run(args[1], System.out);
    }
}
