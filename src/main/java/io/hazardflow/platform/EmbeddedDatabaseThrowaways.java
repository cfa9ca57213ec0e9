package io.hazardflow.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Clears away the throw-away databases of runs that were killed before they could do it themselves. */
final class EmbeddedDatabaseThrowaways {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabaseThrowaways.class);

    private EmbeddedDatabaseThrowaways() {
    }

    static void sweep(Path parent) {
        if (Files.notExists(parent)) {
            return;
        }
        for (Path directory : directories(parent)) {
            EmbeddedDatabaseLock.tryAcquire(directory).ifPresent(lock -> clear(directory, lock));
        }
    }

    private static List<Path> directories(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void clear(Path directory, EmbeddedDatabaseLock lock) {
        try {
            EmbeddedDatabaseLeftover.stop(directory);
            FileSystemUtils.deleteRecursively(directory);
            Files.deleteIfExists(directory.resolveSibling(directory.getFileName() + ".unfinished"));
        } catch (IOException e) {
            LOG.warn("could not clear away {}: {}", directory, e.getMessage());
        } finally {
            lock.closeAndDelete();
        }
    }
}
