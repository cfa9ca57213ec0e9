package io.hazardflow.benchmark;

import io.hazardflow.document.Specimens;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a document costs: the first one of a node and later ones, in time, in work of a core, in bytes and in memory. No part of a build. */
class DocumentBenchmark {

    private static final int WARM_UP = 30;
    private static final int DOCUMENTS = 200;

    @Test
    void printing() {
        long before = used();
        Supplier<byte[]> page = Specimens.printer("厨房后门被货物堵塞");
        Cost first = cost(page);
        Supplier<byte[]> rare = Specimens.printer("经营者𠮷某 😀");
        Cost firstRare = cost(rare);
        for (int i = 0; i < WARM_UP; i++) {
            page.get();
        }
        report("first of a node", first);
        report("first with rare characters", firstRare);
        report("later", later(page));
        report("later with rare characters", later(rare));
        System.out.printf("| kept in memory for the fonts | | | %d MB |%n", (used() - before) / 1024 / 1024);
    }

    private record Cost(double wall, double core, int bytes) {
    }

    private static Cost later(Supplier<byte[]> document) {
        Cost[] costs = new Cost[DOCUMENTS];
        for (int i = 0; i < DOCUMENTS; i++) {
            costs[i] = cost(document);
        }
        return new Cost(median(Arrays.stream(costs).mapToDouble(Cost::wall).toArray()), median(Arrays.stream(costs).mapToDouble(Cost::core).toArray()),
            costs[0].bytes());
    }

    private static Cost cost(Supplier<byte[]> document) {
        long wall = System.nanoTime();
        long core = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        byte[] pdf = document.get();
        return new Cost((System.nanoTime() - wall) / 1e6, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - core) / 1e6, pdf.length);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void report(String what, Cost cost) {
        System.out.printf("| %s | %.0f ms | %.0f ms | %d KB |%n", what, cost.wall(), cost.core(), cost.bytes() / 1024);
    }
}
