package io.hazardflow.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** The same call with and without the engine's authorization, in turns in one JVM, so that whatever else runs on the machine hits both alike. */
record Duel(String query, String who, int rowsWithout, int rowsWith, double[] without, double[] with) {

    static final double GREATEST_RATIO = 1.5;
    static final double LONGEST_MILLIS = 100;

    private static final int WARM_UP = 6;
    private static final double NANOS_OF_A_MILLI = 1e6;

    /** @param call answers with the number of rows found */
    static Duel of(String query, String who, int rounds, ProcessEngineConfigurationImpl engine, IntSupplier call) {
        double[] without = new double[rounds];
        double[] with = new double[rounds];
        int[] rows = new int[2];
        try {
            for (int i = -WARM_UP; i < rounds; i++) {
                engine.setAuthorizationEnabled(false);
                double first = timed(call, rows, 0);
                engine.setAuthorizationEnabled(true);
                double second = timed(call, rows, 1);
                if (i >= 0) {
                    without[i] = first;
                    with[i] = second;
                }
            }
        } finally {
            engine.setAuthorizationEnabled(true);
        }
        Arrays.sort(without);
        Arrays.sort(with);
        return new Duel(query, who, rows[0], rows[1], without, with);
    }

    private static double timed(IntSupplier call, int[] rows, int place) {
        long start = System.nanoTime();
        rows[place] = call.getAsInt();
        return (System.nanoTime() - start) / NANOS_OF_A_MILLI;
    }

    boolean meetsTheAim() {
        return ratio(95) <= GREATEST_RATIO && percentile(with, 95) < LONGEST_MILLIS;
    }

    private double ratio(int percent) {
        return percentile(with, percent) / percentile(without, percent);
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[(int) Math.ceil(percent / 100.0 * sorted.length) - 1];
    }

    static String head() {
        return """
            | query | who | rows without / with | median without | median with | ratio | p95 without | p95 with | ratio | aim |
            |---|---|---:|---:|---:|---:|---:|---:|---:|---|
            """;
    }

    String row() {
        return String.format(Locale.ROOT, "| %s | %s | %,d / %,d | %.1f ms | %.1f ms | %.2f | %.1f ms | %.1f ms | %.2f | %s |%n", query, who,
            rowsWithout, rowsWith, percentile(without, 50), percentile(with, 50), ratio(50), percentile(without, 95), percentile(with, 95),
            ratio(95), meetsTheAim() ? "yes" : "**no**");
    }
}
