package io.hazardflow.hazard.casefile;

import com.sun.management.OperatingSystemMXBean;
import io.hazardflow.document.DocumentType;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.document.PdfPrinter;
import io.hazardflow.evidence.BigPhotos;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Binds a case of 40 steps, 60 photos of five megabytes and eight documents, to be run by hand with a small heap (docs/benchmarks.md): what does
 * not fit into it ends the program.
 */
final class CaseFileInSmallHeap {

    private CaseFileInSmallHeap() {
    }

    public static void main(String[] arguments) throws IOException {
        Path photos = Files.createTempDirectory("photos");
        long bytes = 0;
        for (int photo = 0; photo < 4; photo++) {
            bytes += Files.write(photos.resolve(photo + ".jpg"), BigPhotos.jpeg(photo)).toFile().length();
        }
        PdfPrinter printer = CaseFileSamples.printer();
        byte[] paper = printer.print("case-file-cover", Map.of("number", "文书", "title", "文书", "facts", List.of(), "compiler", "", "compiledAt", "",
            "pages", 1, "masked", false, "chapters", List.of()));
        List<IssuedDocument> documents = IntStream.rangeClosed(1, 8).mapToObj(n -> CaseFileSamples.document(n, DocumentType.URGING_NOTE, true)).toList();
        CaseFileBinder binder = new CaseFileBinder(printer, id -> Optional.of(paper), id -> {
            try {
                return Optional.of(Files.readAllBytes(photos.resolve(id.getLeastSignificantBits() % 4 + ".jpg")));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        Path file = Files.createTempFile("case-file", ".pdf");
        for (int round = 1; round <= 2; round++) {
            long started = System.nanoTime();
            long worked = cpu();
            binder.bind(CaseFileSamples.record("疏散通道堆放纸箱约两立方米，无法通行。", 40, 60, documents), file);
            System.out.printf("round %d: %.1f s, %.1f s of a processor, photo of %.1f MB, file of %.1f MB, heap at most %d MB%n", round, (System.nanoTime() - started) / 1e9,
                (cpu() - worked) / 1e9, bytes / 4e6, Files.size(file) / 1e6, Runtime.getRuntime().maxMemory() >> 20);
        }
        Files.delete(file);
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
